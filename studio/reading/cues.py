"""What tells a job title and an organisation apart when nothing labels them: small lists of words, and shapes."""

from __future__ import annotations

import re
from typing import Final

TITLE_HEADS: Final = frozenset(
    """accountant adjudicator administrator advisor adviser advocate agent aide ambassador analyst apprentice architect archivist artist
    assistant associate attendant attorney banker auditor babysitter baker barber barista bartender bookkeeper broker builder butcher
    buyer captain caregiver carer caretaker carpenter cashier ceo cfo chairman chairperson chauffeur chef chemist chief cio cleaner
    clerk clinician cmo coach cofounder co-founder commander concierge conductor consultant contractor controller cook coo
    coordinator co-ordinator counsel counsellor counselor courier cto curator custodian dancer dean deputy designer detective
    developer dietitian director dispatcher doctor driver editor educator electrician engineer estimator examiner executive expert
    facilitator farmer fellow firefighter fitter foreman forester founder freelancer gardener generalist groundskeeper guard guide
    hairdresser handler handyman head helper hostess housekeeper hygienist inspector installer instructor intern internship
    interpreter investigator janitor joiner journalist judge labourer laborer landscaper lawyer lead leader lecturer librarian
    lifeguard lineman locksmith machinist manager marketer mason matron mechanic mentor merchandiser midwife miller nanny navigator nurse
    officer operative operator optician owner packer painter paralegal paramedic partner pharmacist photographer physician picker
    pilot planner plasterer plumber porter postdoc practitioner president principal producer professor programmer promoter
    receptionist recruiter registrar rep reporter representative researcher roofer scholar scientist seamstress secretary senior sergeant sister
    server sonographer specialist staff steward stocker storekeeper strategist stylist superintendent supervisor surgeon surveyor
    tailor teacher technician technologist teller tester tiler trader trainee trainer translator treasurer tutor underwriter vet
    veterinarian videographer waiter waitress warden webmaster welder worker writer svp vp evp avp bosun bookseller bricklayer brewer chancellor cobbler collector columnist composer consul corporal croupier decorator deckhand delegate demonstrator distributor docent economist embalmer enumerator ergonomist essayist evaluator examiner fabricator farrier ferryman florist fundraiser glazier governor groomer grower gunner herbalist hostler housemaid hostler hygienist illustrator improver instructor investigator invigilator ironworker jeweller jeweler journeyman journeyperson keyholder lieutenant linesman lobbyist logistician magistrate maid manufacturer masseur messenger musician neurologist nutritionist observer oncologist orderly organiser organizer paediatrician pediatrician pastor patroller pharmacologist phlebotomist pipefitter postman potter preparer presenter priest proctor prosecutor provost psychologist purser ranger rector referee rigger roadie sailor salesman saleswoman salesperson scaffolder scorekeeper scout screener sculptor seaman selector shepherd shipwright signwriter skipper soldier solicitor stagehand steelworker stevedore stonemason surgeon sweeper tattooist taxidermist treasurer trucker typist umpire undertaker upholsterer usher valet vendor verger vicar vintner violinist volunteer wardsman watchman weaver woodworker wrangler apprentice graduate nqt ect hca cna rn lpn co-op coop minister mgr supv coord asst engr tech""".split()
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
 organisation organization partners partnership pharma pharmaceuticals pharmacy plc police polytechnic portal practice press
 products productions properties realty records rentals residence resort restaurant restaurants retail salon school schools secondary
 securities semiconductors service services shop society software solutions sons station store stores studio studios supermarket
 surgery systems team technologies telecom theater theatre trust universidad universität university utilities ventures ward
 warehouse works workshop zoo infirmary hochschule ysgol gymnasium academy unit team division section logistics freight haulage
 trucking carriers freightways motors foundries foundry mills mine mines quarry shipping shipyard shipbuilding airline bakery butchers
 plumbing roofing contractors construction builders joinery carpentry landscaping landscapes hvac interiors kitchens wines
 pub tavern grille bistro brasserie trattoria pizzeria patisserie deli cuisine eatery kitchen club gym yoga
 hospice clinic dentistry orthodontics physio physiotherapy pharmacy chemist opticians surgery constabulary
 army navy marines usaf usmc raf airforce brigade regiment battalion corps cadets parliament senate congress embassy consulate
 nursery preschool kindergarten montessori seminary conservatoire conservatory campus isd usd boe church parish diocese synagogue mosque temple
 chemicals pharma biotech biosciences therapeutics diagnostics genomics robotics aerospace avionics photonics semiconductors
 bank banking advisors advisers insurers underwriters brokers mortgage realty properties estates lettings housing homes
 telecom telecommunications wireless broadband media broadcasting films records publishing publishers newspapers gazette times herald tribune
 supermarkets stores outlet mart grocers foods beverages brewing distillery winery vineyards farms orchards ranch growers fisheries seafood
 software labs analytics tech technologies systems solutions consulting consultants advisory partners associates
 energy petroleum drilling mining utilities railway railways buses coaches cabs""".split()
)
_PARTS: Final = frozenset(
    "ward unit department dept division section office team branch desk station district council care".split()
)
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
    return any(is_head(part) for word in words for part in (word, *word.split("-")))


def is_organisation(text: str) -> bool:
    """Whether a word of ``text`` says that it names an organisation ("… Ltd", "University of …", "Smith & Co")."""
    return any(word in _ORGANISATION for word in words_of(text.replace(".", "")))


def is_part(text: str) -> bool:
    """Whether what says that ``text`` names an organisation says only that it is a part of one ("Acute Medical Unit")."""
    told = [word for word in words_of(text.replace(".", "")) if word in _ORGANISATION]
    return bool(told) and all(word in _PARTS for word in told)


def without_gender(title: str) -> str:
    """A title without the marks that German and French law asks for: "(m/w/d)", "(H/F)", "(all genders)"."""
    return _GENDER.sub("", title).strip()
