"""The title where no line is one: the sentences that say whom the employer seeks, or what the post does."""

from __future__ import annotations

import re
from collections.abc import Sequence

from studio.reading.cues import TITLE_HEADS, is_head, is_organisation, is_title, words_of
from studio.reading.posting.title_parts import clean_title

_SEEKS = re.compile(
    r"(?:team as|you as|join us as|seeking|seeks|looking for|look for|hiring|recruiting|vacancy for|opening for|opportunity for|applications for|recruit|need|needs|appoint|position of|role of)"
    r"(?: to (?:hire|appoint|recruit|add))? (?:an?|the|our(?: next)?|its(?: next)?|one|\w+)? ?((?:[\w-]+, )?(?:[\w-]+ ){0,3}?)?(?P<title>[A-Z][\w/&'’-]*(?: (?:of|and|&|for|in|to|[A-Z(][\w/&'’)-]*))*)",
)
_ROLE_IS = re.compile(
    r"(?:^|[.!?] |, )(?:[Tt]he|[Aa]s (?:an?|our|the)|[Aa]n?|[Oo]ur|[^.]{0,60}\b(?:for|of) the) (?P<title>[A-Z][\w/&'’-]*(?: (?:of|and|&|for|in|[–-]|[A-Z(][\w/&'’)-]*)){0,7}),?"
    r" (?:\([A-Z]+\) )?(?:is|will|plans|position|role|works|provides|reports|serves|performs|leads|manages|oversees|does|you)\b"
)
_SEEKS_PLAINLY = re.compile(
    r"(?:seeking|seeks|looking for|hiring|recruiting|recruit|appoint|hire)(?: to (?:hire|appoint|recruit|fill))?(?: the position of)? (?:an? |the |our |one )?"
    r"(?P<title>[A-Za-z][^.,;:!?()]{3,90})"
)
"""As sentences with small letters say it: "is seeking to recruit an experienced history teacher"."""

_PRAISE = re.compile(
    r"^(?:(?:(?:highly|very|self|full|part)[ -])?(?:experienced|committed|motivated|talented|passionate|dynamic|enthusiastic|skilled|dedicated|qualified|reliable|creative|"
    r"energetic|friendly|driven|caring|professional|hard-?working|outstanding|exceptional|organi[sz]ed|ambitious|inspiring|excellent|innovative|great|new|time|additional|"
    r"individual|and|an?|or|to|the|fill|recruit|hire),? )+"
)
_GOES_ON = re.compile(
    r"\s+(?:to|who|with|for|that|which|and (?:who|join|help|support)|on|at|from|able|willing|as|interested|capable|within|based|position|role|in (?:the|our|a)|in (?=[A-Z])).*$"
)


def title_from_sentences(lines: Sequence[str]) -> str:
    """The title as a sentence gives it: "is seeking a Staff Nurse", "The City Clerk plans …"."""
    for pattern in (_SEEKS, _ROLE_IS):
        for line in lines:
            for found in pattern.finditer(line):
                title = clean_title(found.group("title"))
                if is_title(title) and (is_head(words_of(title)[-1]) or not is_organisation(title)):
                    return re.sub(r" (?:of|and|&|for|in|to|[-–])$", "", title)
    for line in lines:
        for found in _SEEKS_PLAINLY.finditer(line):
            title = _GOES_ON.sub("", _PRAISE.sub("", found.group("title")))
            if is_title(title) and words_of(title)[-1] in TITLE_HEADS:
                return title
    return ""
