"""What tells a job title, an organisation and a place apart when nothing labels them: small lists of words, and shapes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

TITLE_HEADS: Final = frozenset(
    """accountant administrator advisor adviser advocate agent aide ambassador analyst apprentice architect archivist artist
    assistant associate attendant attorney auditor babysitter baker barber barista bartender bookkeeper broker builder butcher
    buyer captain caregiver carer caretaker carpenter cashier ceo cfo chairman chairperson chauffeur chef chemist chief cio cleaner
    clerk clinician cmo coach cofounder co-founder commander concierge conductor consultant contractor controller cook coo
    coordinator co-ordinator counsel counsellor counselor courier cto curator custodian dancer dean deputy designer detective
    developer dietitian director dispatcher doctor driver editor educator electrician engineer estimator examiner executive expert
    facilitator farmer fellow firefighter fitter foreman forester founder freelancer gardener generalist groundskeeper guard guide
    hairdresser handler handyman head helper hostess housekeeper hygienist inspector installer instructor intern internship
    interpreter investigator janitor joiner journalist judge labourer laborer landscaper lawyer lead leader lecturer librarian
    lifeguard lineman locksmith machinist manager marketer mason mechanic mentor merchandiser midwife miller nanny navigator nurse
    officer operative operator optician owner packer painter paralegal paramedic partner pharmacist photographer physician picker
    pilot planner plasterer plumber porter postdoc practitioner president principal producer professor programmer promoter
    receptionist recruiter registrar rep reporter representative researcher roofer scholar scientist seamstress secretary sergeant
    server sonographer specialist staff steward stocker storekeeper strategist stylist superintendent supervisor surgeon surveyor
    tailor teacher technician technologist teller tester tiler trader trainee trainer translator treasurer tutor underwriter vet
    veterinarian videographer waiter waitress warden webmaster welder worker writer""".split()
)
"""Words that can end the name of a job. Words ending in -ist, -ician, -keeper, -smith and their like are taken too."""

_HEAD_ENDINGS = ("ologist", "ician", "keeper", "smith", "therapist", "person", "woman", "nalist", "ialist", "ographer")
_ORGANISATION: Final = frozenset(
    """academy administration agencies agency airlines airways army arena associates association authority automotive bakery bank bar
    bistro board books borough branch brewery brothers bureau café cafe care center centers centre charity church city clinic clinics club
    co college commission committee commonwealth communications community companies company construction consultancy consulting
    cooperative corp corporation council country county court daycare department dept designs diner district electric electronics
    energy engineering enterprises entertainment farm farms federation financial firm force foods foundation garage garden gmbh
    government group grill guard health healthcare herbarium holdings homes hospital hospitals hotel hotels inc incorporated industries inn institute
    institution insurance international kindergarten kitchen lab laboratories laboratory labs library limited llc llp logistics lp ltd
    magazine market markets media medical ministry motors museum museums navy network newspaper nhs nonprofit nursery office
    organisation organization partners partnership pharma pharmaceuticals pharmacy plc police polytechnic portal practice press primary
    products productions properties realty records rentals residence resort restaurant restaurants retail salon school schools secondary
    securities semiconductors service services shop society software solutions sons spa station store stores studio studios supermarket
    surgery systems team technologies telecom theater theatre trust universidad universität university utilities ventures ward
    warehouse works workshop zoo""".split()
)
_STATES = """AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD
    TN TX UT VT VA WA WV WI WY DC PR AB BC MB NB NL NS ON PE QC SK YT NSW VIC QLD SA TAS ACT NT UK USA US UAE NZ EU""".split()
_REGIONS = """Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Georgia, Hawaii, Idaho, Illinois,
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
    United Arab Emirates, Saudi Arabia, Qatar, Tamil Nadu, Karnataka, Maharashtra, Gauteng, Bavaria, West Yorkshire, Greater Manchester, Kent, Surrey, Essex, Lancashire, Devon, Cornwall, Norfolk, Suffolk, Cheshire, Hampshire, Merseyside, Europe"""
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


def _choices(names: str) -> str:
    words = sorted((" ".join(name.split()) for name in names.split(",")), key=len, reverse=True)
    return "|".join(re.escape(name) for name in words)


_REGION = rf"(?:{_choices(_REGIONS)}|(?:{'|'.join(_STATES)})(?![\w]))"
_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w.'’-]*"
_TOWN = rf"{_CAPITAL}(?:[ -](?:{_CAPITAL}|de|del|la|le|am|an|der|upon|on|of|sur))" + r"{0,4}"
_MODE = r"(?:fully |100 ?% ?)?(?:remote|hybrid|on-?\s?site|telecommute|work from home|anywhere)(?: working| work)?"
_AFTER = rf"(?:\s*[(/·|,;–—-]\s*(?i:{_MODE})\b[^)\n]{{0,40}}\)?)?"
PLACE: Final = re.compile(
    rf"{_TOWN}(?:, {_TOWN}){{0,2}}, ?{_REGION}(?:,? {_REGION})?(?: \d{{4,5}}(?:-\d{{4}})?)?(?!\w)"
)
"""A town and a region we know by name ("Austin, TX", "Leeds, West Yorkshire, UK")."""

_WHOLE = re.compile(
    rf"(?:(?:{PLACE.pattern})|(?:Greater )?(?:{_choices(_CITIES)}|{_choices(_REGIONS)})(?: Area)?"
    rf"(?:(?: or |/| and ){_TOWN}){{0,2}}(?:, ?{_REGION})?|(?i:{_MODE})){_AFTER}",
)
_IS_REGION = re.compile(rf"{_REGION}(?: \d{{4,5}}(?:-\d{{4}})?)?")
_GENDER = re.compile(
    r"\s*[(\[]\s*(?:[mwfdxhin]\s*[/|,*]\s*){1,3}[mwfdxhn]\s*[)\]]|\s*\((?:all|alle) (?:genders?|geschlechter)\)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w'’&-]*|&")
_MOST_TITLE_WORDS = 14


def words_of(text: str) -> list[str]:
    """The words of ``text`` in lower case, possessives undone."""
    return [re.sub(r"['’]s?$", "", found.group().lower()) for found in _WORD.finditer(text)]


def is_head(word: str) -> bool:
    """Whether ``word`` (lower case) can be the head of a job's name, in singular or plural."""
    one = word[:-1] if word.endswith("s") and not word.endswith("ss") else word
    return word in TITLE_HEADS or one in TITLE_HEADS or one.endswith(_HEAD_ENDINGS)


def is_title(text: str) -> bool:
    """Whether ``text`` looks like the name of a job: short, no sentence, with a head word that can end one."""
    words = words_of(text)
    if not words or len(words) > _MOST_TITLE_WORDS or text.rstrip().endswith((".", "!", "?", ":", ";")):
        return False
    return any(is_head(part) for word in words for part in word.split("-"))


def is_organisation(text: str) -> bool:
    """Whether a word of ``text`` says that it names an organisation ("… Ltd", "University of …", "Smith & Co")."""
    return any(word in _ORGANISATION for word in words_of(text.replace(".", "")))


def is_place(text: str) -> bool:
    """Whether all of ``text`` is a place, or a way of working that stands for one ("Remote")."""
    return _WHOLE.fullmatch(text.strip()) is not None


def place_range(parts: Sequence[str]) -> tuple[int, int]:
    """Which of the comma parts are the place, as [first, behind): a region with its town, a country with both, or a city alone.

    ("Acme", "Leeds", "UK") has (1, 3). Where there is none, both numbers are the length of ``parts``.
    """
    for number in range(1, len(parts)):
        town = not is_organisation(parts[number - 1])
        if town and _IS_REGION.fullmatch(parts[number]) and is_place(f"{parts[number - 1]}, {parts[number]}"):
            wider = number + 1 < len(parts) and _IS_REGION.fullmatch(parts[number + 1]) is not None
            return number - 1, number + 1 + int(wider)
    alone = next((number for number in range(len(parts) - 1, -1, -1) if is_place(parts[number])), len(parts))
    return alone, min(alone + 1, len(parts))


def without_gender(title: str) -> str:
    """A title without the marks that German and French law asks for: "(m/w/d)", "(H/F)", "(all genders)"."""
    return _GENDER.sub("", title).strip()
