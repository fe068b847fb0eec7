"""What is a place: towns by name (resources/places), regions and countries by name, and the shapes of addresses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from studio.reading.cues import is_organisation
from studio.resources import file

_STATES = """AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD
    TN TX UT VT VA WA WV WI WY DC PR AB BC MB NB NL NS ON PE QC SK YT NSW VIC QLD SA TAS ACT NT UK USA US UAE NZ EU""".split()
_REGIONS = """Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Georgia, Hawaii, Hawai‘i, Hawaiʻi, Idaho, Illinois,
    Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana,
    Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, New York, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania,
    Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, Virginia, Washington, West Virginia, Wisconsin, Wyoming,
    Alberta, British Columbia, Manitoba, New Brunswick, Nova Scotia, Ontario, Québec, Quebec, Saskatchewan, New South Wales, Queensland,
    England, Scotland, Wales, Northern Ireland, United Kingdom, Great Britain, U.K., Ireland, United States of America, United States, U.S.A., U.S.,
    Canada, Mexico, Australia, New Zealand, India, China, Japan, Singapore, Hong Kong, Malaysia, Indonesia, Philippines, Thailand, Vietnam,
    South Korea, S.Korea, S. Korea, Korea, Republic of Korea, Taiwan, Pakistan, Bangladesh, Sri Lanka, Nepal, Germany, France, Spain, Portugal, Italy, Netherlands, The Netherlands,
    Belgium, Luxembourg, Switzerland, Austria, Denmark, Sweden, Norway, Finland, Iceland, Poland, Czech Republic, Czechia, Slovakia, Hungary,
    Romania, Bulgaria, Greece, Croatia, Slovenia, Serbia, Estonia, Latvia, Lithuania, Ukraine, Türkiye, Turkiye, Turkey, Russia, Malta, Cyprus, Albania, Bosnia and Herzegovina, North Macedonia, Iran, Iraq, Jordan, Lebanon, Kuwait, Bahrain, Oman, Israel, Egypt, Morocco, Tunisia,
    Nigeria, Ghana, Kenya, Uganda, Tanzania, South Africa, Ethiopia, Zimbabwe, Zambia, Jamaica, Cuba, Panama, Guatemala, Uruguay, Paraguay, Bolivia, Venezuela, Dominican Republic, Brazil, Argentina, Chile, Colombia, Peru, Ecuador, Costa Rica, Puerto Rico,
    United Arab Emirates, Saudi Arabia, Qatar, Tamil Nadu, Karnataka, Maharashtra, Gauteng, Bavaria, West Yorkshire, Greater Manchester, Kent, Surrey, Essex, Lancashire, Devon, Cornwall, Norfolk, Suffolk, Cheshire, Hampshire, Merseyside, Europe,
    Afghanistan, Algeria, Angola, Armenia, Azerbaijan, Bahamas, Barbados, Belarus, Belize, Benin, Bhutan, Botswana, Brunei, Burkina Faso, Cambodia, Cameroon,
    Congo, DR Congo, El Salvador, Eritrea, Fiji, Gabon, Gambia, Georgia, Guinea, Guyana, Haiti, Honduras, Ivory Coast, Kazakhstan, Kosovo, Kyrgyzstan, Laos,
    Lesotho, Liberia, Libya, Liechtenstein, Madagascar, Malawi, Maldives, Mali, Mauritius, Moldova, Monaco, Mongolia, Montenegro, Mozambique, Myanmar, Namibia,
    Nicaragua, Niger, Oman, Palestine, Papua New Guinea, Rwanda, Senegal, Sierra Leone, Somalia, Sudan, Suriname, Syria, Tajikistan, Trinidad and Tobago, Turkmenistan,
    Uzbekistan, Vanuatu, Yemen, Zambia, Deutschland, España, Österreich, Schweiz, Suisse, Italia, Nederland, Brasil, México, Republic of Ireland, Hong Kong SAR,
    Andhra Pradesh, Assam, Bihar, Chhattisgarh, Goa, Gujarat, Haryana, Himachal Pradesh, Jharkhand, Kerala, Madhya Pradesh, Odisha, Punjab, Rajasthan, Telangana,
    Uttar Pradesh, Uttarakhand, West Bengal, Bayern, Baden-Württemberg, Hessen, Hesse, Saxony, Sachsen, Nordrhein-Westfalen, North Rhine-Westphalia, Niedersachsen,
    Lower Saxony, Île-de-France, Catalonia, Cataluña, Andalucía, Lombardy, Lombardia, Tuscany, Noord-Holland, Zuid-Holland, Western Australia, South Australia,
    Northern Territory, Tasmania, Prince Edward Island, Newfoundland and Labrador, Western Cape, KwaZulu-Natal, North Yorkshire, South Yorkshire, East Yorkshire, Yorkshire,
    Berkshire, Buckinghamshire, Cambridgeshire, Cumbria, Derbyshire, Dorset, County Durham, East Sussex, West Sussex, Sussex, Gloucestershire, Greater London, Hertfordshire,
    Leicestershire, Lincolnshire, Northamptonshire, Northumberland, Nottinghamshire, Oxfordshire, Shropshire, Somerset, Staffordshire, Tyne and Wear, Warwickshire, West Midlands,
    Wiltshire, Worcestershire, Bedfordshire, Herefordshire, Isle of Wight, Midlothian, Fife, Aberdeenshire, South Lanarkshire, North Lanarkshire, Gwynedd, Co. Antrim, Co. Down, Co. Dublin, Co. Cork"""
_CITIES = """London, Leeds, Manchester, Birmingham, Liverpool, Bristol, Sheffield, Glasgow, Edinburgh, Cardiff, Belfast, Newcastle, Nottingham,
    Leicester, Oxford, Cambridge, York, Brighton, Dublin, Cork, Galway, Paris, Lyon, Marseille, Lille, Toulouse, Berlin, Hamburg, Munich, Cologne,
    Frankfurt, Stuttgart, Düsseldorf, Leipzig, Vienna, Zurich, Zürich, Geneva, Basel, Amsterdam, Rotterdam, Utrecht, The Hague, Brussels, Antwerp,
    Madrid, Barcelona, Valencia, Lisbon, Porto, Rome, Milan, Turin, Athens, Copenhagen, Stockholm, Gothenburg, Oslo, Bergen, Helsinki, Tallinn, Riga,
    Vilnius, Warsaw, Kraków, Krakow, Prague, Budapest, Bucharest, Sofia, Istanbul, Tel Aviv, Cairo, Lagos, Nairobi, Accra, Johannesburg, Cape Town,
    Dubai, Abu Dhabi, Mumbai, Delhi, New Delhi, Bangalore, Bengaluru, Hyderabad, Chennai, Pune, Kolkata, Tokyo, Osaka, Seoul, Beijing, Shanghai,
    Shenzhen, Manila, Jakarta, Bangkok, Kuala Lumpur, Sydney, Melbourne, Brisbane, Perth, Adelaide, Canberra, Auckland, Wellington, Christchurch,
    New York City, NYC, Los Angeles, Chicago, Houston, Phoenix, Philadelphia, San Antonio, San Diego, Dallas, Austin, San Francisco, Seattle, Denver,
    Boston, Atlanta, Miami, Detroit, Portland, Minneapolis, Toronto, Montreal, Montréal, Vancouver, Calgary, Ottawa, Edmonton, Winnipeg, Mexico City,
    São Paulo, Rio de Janeiro, Buenos Aires, Santiago, Bogotá, Lima"""


@cache
def towns() -> frozenset[str]:
    """The names of towns that are a place wherever they stand alone."""
    rows = file("places", "towns.tsv").read_text(encoding="utf-8").splitlines()
    known = (name for row in rows for name in row.partition("\t")[2].split("|"))
    return frozenset(known) | {" ".join(name.split()) for name in _CITIES.split(",")}


def _choices(names: str) -> str:
    words = sorted((" ".join(name.split()) for name in names.split(",")), key=len, reverse=True)
    return "|".join(re.escape(name) for name in words)


_ZIP = r"(?:\d{4,6}(?:-\d{3,4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d)"
REGION = rf"(?:{_choices(_REGIONS)}|(?:{'|'.join(_STATES)})(?![\w]))"
_CAPITAL = r"[A-ZÀ-ÖØ-ÞŞŚŠŽĐ][\w.'’]{0,40}(?:-[a-zà-ÿ]\w{1,20})?"
_TOWN = rf"{_CAPITAL}(?:[ -](?:{_CAPITAL}|de|del|la|le|am|an|der|in|upon|on|of|sur))" + r"{0,5}"
_MODE = r"(?:fully |100 ?% ?)?(?:remote|hybrid|on-?\s?site|telecommute|work from home|anywhere)(?: working| work)?"
_AFTER = rf"(?:\s*[(/·|,;–—-]\s*(?i:{_MODE})\b[^)\n]{{0,40}}\)?)?"
PLACE: Final = re.compile(
    rf"(?<!\w){_TOWN}(?:, {_TOWN}){{0,2}}, ?{REGION}(?:,? {_ZIP})?(?:,? {REGION})?(?:,? {_ZIP})?(?!\w)"
)
"""A town and a region we know by name ("Austin, TX", "Leeds, West Yorkshire, UK")."""

_WHOLE = re.compile(
    rf"(?:(?:{PLACE.pattern})|(?:Greater )?(?:{_choices(_REGIONS)})(?: Area)?(?:, ?{REGION})?|(?i:{_MODE})){_AFTER}"
)
_ALONE = re.compile(
    rf"(?:(?:{_ZIP}|\d{{5}}) )?(?:Greater |City of )?(?P<town>{_TOWN})(?: (?:Metropolitan |Bay )?Area)?"
    rf"(?:(?:,? {_ZIP})?(?:, ?{REGION})?|(?: or |/| and | & ){_TOWN}(?:(?: or |/| and |, ){_TOWN})?){_AFTER}"
)
_IS_REGION = re.compile(rf"{REGION}(?: {_ZIP})?")
_TOWNLY = re.compile(r"\b(?:City|County|Park|Beach|Town|Station|Harbor|Heights|Hill|Hills|Village|Center|Centre)$")
_IS_ZIP = re.compile(_ZIP)
_MOST = 90


def is_place(text: str) -> bool:
    """Whether all of ``text`` is a place, or a way of working that stands for one ("Remote")."""
    words = text.strip()
    if not words or len(words) > _MOST:
        return False
    if words in towns() or _WHOLE.fullmatch(words) is not None:
        return True
    found = _ALONE.fullmatch(words)
    return found is not None and found["town"] in towns()


def place_range(parts: Sequence[str]) -> tuple[int, int]:
    """Which of the comma parts are the place, as [first, behind): a region with its town, a country with both, or a city alone.

    ("Acme", "Leeds", "UK") has (1, 3). Where there is none, both numbers are the length of ``parts``.
    """
    for number in range(1, len(parts)):
        town = not is_organisation(parts[number - 1]) or _TOWNLY.search(parts[number - 1]) is not None
        if town and _IS_REGION.fullmatch(parts[number]) and is_place(f"{parts[number - 1]}, {parts[number]}"):
            behind = number + 1
            while behind < len(parts) and (_IS_REGION.fullmatch(parts[behind]) or _IS_ZIP.fullmatch(parts[behind])):
                behind += 1
            return number - 1, behind
    alone = next((number for number in range(len(parts) - 1, -1, -1) if is_place(parts[number])), len(parts))
    return alone, min(alone + 1, len(parts))
