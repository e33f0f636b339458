"""Words of one idea: a question asks for a car, and the line that answers it says "Volvo".

Each idea has words by which it is asked for, any of which may stand for another, and words
that only tell it: a plumber is a job, and who asks about plumbers is not answered by one.
English only, from common knowledge of the language; no list is complete.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_IDEAS: Final[Mapping[str, str]] = {
    "job work profession occupation trade career position role employed title": (
        "accountant actor actuary apprentice architect artist assistant attorney baker banker"
        " barber barista barrister bartender beautician biologist bookkeeper bricklayer builder"
        " butcher caretaker carpenter cashier cellist chef chemist cleaner clerk coach composer"
        " consultant contractor cook courier curator dancer decorator dentist designer detective"
        " developer director doctor driver economist editor electrician engineer farmer fireman"
        " firefighter fisherman florist foreman freelance freelancer gardener geologist guard guide"
        " hairdresser headmaster headmistress housekeeper illustrator instructor interpreter intern"
        " janitor jeweller joiner journalist judge labourer lawyer lecturer librarian locksmith"
        " manager mason mechanic midwife miner minister musician nanny notary nurse optician"
        " painter paralegal paramedic pastor pharmacist photographer physicist physiotherapist"
        " pianist pilot plasterer plumber policeman policewoman porter postman priest"
        " principal producer professor programmer psychologist publisher realtor receptionist"
        " reporter researcher retired roofer sailor salesman salesperson saleswoman scientist"
        " secretary seamstress server shepherd singer soldier solicitor steward student surgeon"
        " surveyor tailor teacher teaches teaching technician therapist trader trainer translator"
        " trucker tutor undertaker veterinarian violinist waiter waitress warden weaver welder"
        " writer jobless unemployed drives runs sells hired shop store clinic factory warehouse"
    ),
    "employer company firm work workplace business": (
        "hired joined boss office shift colleagues contract employed works worked"
    ),
    "boss manager supervisor head superior foreman foreperson chief lead": (
        "report reports reporting answer headteacher principal"
    ),
    "quit leave resign notice": "resigned sacked fired redundant retired left",
    "hired start begin join": "joined started began signed new first",
    "salary wage wages earn earnings pay paid income charge rate fee fees": ("raise hourly"),
    "cost price expensive pay paid spend spent worth fetch charge owe": ("bought sold"),
    "save saved savings": "saving put aside",
    "car automobile vehicle wheels motor drive": (
        "alfa audi bmw buick cadillac chevrolet chevy chrysler citroen citroën cupra dacia fiat"
        " ford honda hyundai jaguar jeep kia lada lancia lexus mazda mercedes mini mitsubishi"
        " morris nissan opel peugeot polo porsche prius renault rover saab seat skoda škoda subaru"
        " suzuki tesla toyota vauxhall volkswagen volvo vw golf hatchback estate saloon sedan suv"
        " minivan van pickup convertible driven motors beetle corolla civic fiesta focus astra"
        " corsa passat octavia fabia clio twingo panda yaris camry accord"
    ),
    "lorry truck": "scania man iveco daf trucker lorries",
    "tractor": "deere kubota fendt massey ferguson claas case",
    "motorbike motorcycle bike scooter moped": (
        "yamaha vespa harley kawasaki ducati triumph bajaj honda suzuki ktm"
    ),
    "bicycle bike cycle": "brompton tandem ebike cycling cycled",
    "boat ship yacht": "dinghy canoe kayak sail sailing catamaran",
    "licence license permit permitted allowed": "relinquished revoked licensed banned suspended",
    "drive driving": "licence license wheel car lorry truck bus van",
    "sport sports game exercise train training": (
        "archery athletics badminton baseball basketball bowling boxing cricket curling cycling"
        " diving fencing football futsal golf goalkeeper gym gymnastics handball hockey jogging"
        " judo karate kayaking kickboxing lacrosse marathon netball paddling parkour pilates"
        " polo rowing rugby run running sailing skating skiing snowboarding soccer softball squash"
        " surfing swim swimming taekwondo tennis triathlon volleyball weightlifting wrestling yoga"
        " climbing bouldering aikido padel crossfit"
    ),
    "team club group society": "joined captain coach league squad teammates members plays",
    "instrument music play": (
        "accordion banjo bass bassoon cello clarinet drum drums flute guitar harmonica harp horn"
        " keyboard mandolin oboe organ percussion piano recorder sax saxophone trombone trumpet"
        " tuba ukulele viola violin fiddle"
    ),
    "hobby hobbies pastime interest interests spare": (
        "paint painting knit knitting sew sewing crochet pottery gardening photography birdwatching"
        " chess reading baking cooking hiking fishing woodwork choir dance dancing model stamps"
        " climbing quilting drawing allotment"
    ),
    "band choir orchestra ensemble": "drummer gig rehearsal guitar singer sings bass plays album",
    "pet animal": (
        "dog cat puppy kitten rabbit hamster parrot budgie budgerigar goldfish fish tortoise turtle"
        " horse pony hen hens canary ferret gerbil lizard snake guinea bird gecko"
    ),
    "dog": (
        "puppy pup labrador retriever poodle terrier beagle dachshund husky corgi collie spaniel"
        " pug greyhound whippet mongrel lurcher hound"
    ),
    "cat": "kitten tabby tomcat",
    "budgie budgerigar parakeet": "",
    "ill illness sick disease condition diagnosis diagnosed": (
        "anaemia anxiety arthritis asthma bronchitis cancer celiac coeliac cholesterol covid"
        " dementia depression diabetes diabetic eczema epilepsy flu fever gout hypertension"
        " hypothyroidism infection insomnia migraine migraines parkinson pneumonia sciatica stroke"
        " sugar thyroid tumour ulcer hospital pressure adhd autism tinnitus glaucoma"
    ),
    "medication medicine medicines pills pill tablet tablets drug drugs dose": (
        "mg milligrams prescribed prescription insulin metformin aspirin ibuprofen antibiotic"
        " antibiotics inhaler statin statins levothyroxine ramipril lisinopril amlodipine"
        " paracetamol penicillin omeprazole sertraline warfarin vitamin vitamins"
    ),
    "doctor physician gp specialist": (
        "dr cardiologist dermatologist gynaecologist neurologist oncologist orthopaedist"
        " orthopedist paediatrician psychiatrist radiologist rheumatologist surgeon urologist"
        " consultant clinic surgery dentist midwife"
    ),
    "heart": "cardiologist cardiac pacemaker",
    "knee hip bone bones joint": "orthopaedist orthopedist replacement",
    "skin": "dermatologist eczema rash",
    "surgery operation operate operated procedure": "replaced replacement surgeon operated removed",
    "teeth tooth": "dentist dental braces filling crown",
    "eyes eye sight": "optician glasses cataract lenses",
    "physio physiotherapy physiotherapist": "physical therapy",
    "allergy allergies allergic": "intolerant intolerance epipen",
    "diet eat eating food": (
        "vegan vegetarian meat pork beef fish chicken gluten lactose halal kosher keto coeliac"
        " celiac sugar carbs bread rice avoid"
    ),
    "vegetarian vegan": "meat fish",
    "drink drinking": (
        "coffee tea beer wine whisky whiskey alcohol water cola juice milk sober teetotal"
    ),
    "alcohol": "beer wine whisky whiskey drink drinking sober pub",
    "smoke smoking smoker": "cigarette cigarettes vape vaping tobacco pipe nicotine cigars",
    "avoid give stop quit": "not without cut off",
    "live living reside residence home address house flat apartment place lodge lodging stay"
    " settle": (
        "rent lease renting moved move settled bedroom bedrooms floor street road avenue lane close"
        " village town city suburb landlord landlady flatmate flatmates neighbourhood dorm hostel"
        " settled"
        " studio cottage bungalow keys tenant stay staying residence"
        " residing lodgings"
    ),
    "rent lease tenancy": "landlord landlady deposit renting tenant",
    "mortgage loan debt owe bank": "owed lend lent borrowed instalment repay",
    "bank account": "barclays hsbc lloyds natwest santander revolut monzo n26 ing sparkasse chase",
    "landlord landlady": "rent lodge lodging renting tenant owner",
    "flatmate flatmates roommate roommates housemate housemates": (
        "share shared sharing moved flat room lodger"
    ),
    "mate mates colleague colleagues coworker coworkers": "share shared with team",
    "replaced replacement successor instead cover covering stand": "takes over stepped",
    "farm": "dairy cattle cows sheep acres crops barn tractor herd fields",
    "cows cattle herd": "head heifers cow bull calves",
    "fire burn burned burnt": "burned burnt lightning flames",
    "school college": (
        "primary secondary elementary kindergarten nursery academy collegiate lycee gymnasium"
    ),
    "university college uni": "degree bachelor master masters doctorate phd campus student faculty",
    "study studying subject field major degree": (
        "anthropology archaeology architecture art astronomy biology botany business chemistry"
        " computer dentistry doctorate economics education engineering english environmental"
        " finance french geography geology history informatics journalism law"
        " linguistics literature marine mathematics maths mechanics medicine music nursing"
        " pharmacy phd philosophy physics politics psychology science sociology statistics theology"
        " thesis veterinary zoology master masters bachelor student"
    ),
    "exam test examination": "passed failed sat resit retake retook marks grade finals",
    "mark marks grade score result": "percent points passed distinction merit",
    "pass passed succeed": "qualified certificate graduated",
    "language languages tongue": (
        "arabic bengali cantonese chinese czech danish dutch english finnish french gaelic german"
        " greek hebrew hindi hungarian igbo irish italian japanese korean latin mandarin marathi"
        " norwegian polish portuguese punjabi romanian russian spanish swahili swedish tagalog"
        " tamil thai turkish ukrainian urdu vietnamese welsh yoruba"
    ),
    "religion faith church worship": (
        "anglican atheist baptist buddhist catholic hindu jewish methodist mosque muslim"
        " orthodox parish presbyterian protestant quaker sikh sunday synagogue temple mass"
    ),
    "partner boyfriend girlfriend lover dating date seeing relationship couple together with": (
        "bf gf husband wife fiance fiancé fiancee fiancée spouse engaged courting married met"
    ),
    "marry married marrying marriage wedding spouse": (
        "engaged engagement husband wife fiance fiancé fiancee fiancée bride groom proposed propose"
        " proposal vows wed"
    ),
    "engagement engaged": "proposed proposal ring said fiance fiancee",
    "proposal propose": "proposed marry asked",
    "accept accepted agree agreed take taken": "declined refused yes no rejected offered offer",
    "ex former": "divorced separated split broke over ended",
    "divorce divorced separate separated split breakup break broke": "over ended ex done left",
    "die died dead death alive": "passed funeral lost buried killed sleep late grave cemetery",
    "child children kid kids baby": (
        "son daughter sons daughters boy girl twins toddler newborn born pregnant boys girls"
    ),
    "sibling siblings": "brother sister brothers sisters bro sis twin half-brother half-sister",
    "brother": "bro",
    "sister": "sis",
    "grandchild grandchildren": "grandson granddaughter grandsons granddaughters",
    "grandson": "grandchild boy son",
    "granddaughter": "grandchild girl daughter",
    "nephew": "boy son",
    "niece": "girl daughter",
    "parents": "mother father mum dad mom",
    "friend friends friendly": (
        "bff mate mates pal buddy besties bestie chum talking reconciled good"
    ),
    "colour color": (
        "black white grey gray red green blue yellow orange purple violet pink brown beige"
        " turquoise golden silver"
    ),
    "computer laptop": (
        "macbook thinkpad dell hp lenovo asus acer chromebook imac mac pc desktop surface ipad"
    ),
    "phone telephone mobile line": "iphone samsung nokia pixel android number sim handset",
    "number": "line sim",
    "tablet draw drawing": "ipad wacom cintiq stylus pencil",
    "camera": "canon nikon leica fujifilm olympus pentax lens",
    "email mail e-mail": "inbox gmail outlook",
    "internet wifi broadband": "router provider fibre modem",
    "fly flying flight": "flew flown tickets airport plane landed boarding",
    "holiday vacation trip travel journey visit go went": (
        "flew flight fly flying hotel camping beach airport tickets visiting cruise stayed landed"
    ),
    "birthday born": "birth",
    "appointment meeting checkup": "booked see surgery clinic",
    "deadline due": "by until hand submit submission",
    "launch live publish open": "launch online release opening goes site",
    "deliver delivered hand handed submit submitted": "sent delivered finished deadline due",
    "move moved moving relocate": (
        "keys boxes unpacked unpacking lodging landed settled van new address"
    ),
    "sell sold sale": "buyer buyers buying offer market",
    "buy bought buys purchase buyer": "sold picked ordered got traded new purchased",
    "trade traded swap swapped": "exchange exchanged for",
    "steal stole stolen theft rob robbed": "thief thieves burglar burgled nicked",
    "fix fixed repair repaired mend mended": "working again works replaced roof new",
    "broken broke break": "damaged cracked failed died snapped leak leaking",
    "wait waiting waits": "until till once pending",
    "client customer clients customers": "account order invoice contract commission",
    "contact person": "liaison ask",
    "garden": "allotment beds vegetables flowers roses lawn plants planted",
    "stop stopping stops prevent": "can't cannot cant until till broke broken without",
    "night day weekday evening": (
        "monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays"
        " saturday saturdays sunday sundays"
    ),
    "neighbour neighbor": "next door neighbours",
    "accident crash": "hit collided fell",
    "plan plans intend": "going want hope",
    "happy happiest": "joy glad thrilled over best proud",
}
"""From the words by which an idea is asked for to those that only tell it."""


def told_by() -> dict[str, frozenset[str]]:
    """Return for every word that tells an idea the words by which the idea is asked for."""
    found: dict[str, set[str]] = {}
    for heads, members in _IDEAS.items():
        asked = heads.split()
        for word in (*asked, *members.split()):
            found.setdefault(word, set()).update(asked)
    return {word: frozenset(heads - {word}) for word, heads in found.items()}


def telling_of(word: str) -> frozenset[str]:
    """Return the words that tell what a word asks for, lower case, itself left out."""
    found: set[str] = set()
    for heads, members in _IDEAS.items():
        asked = heads.split()
        if word in asked:
            found.update(asked, members.split())
    return frozenset(found - {word})
