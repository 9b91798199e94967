"""Everyday talk: what people speak of when they do not speak of work.

Software has taken many words of everyday life: neighbours, forests, rabbits, waterfalls, gossip. Those count only beside one that
it has left alone, and none counts in a story about work.
"""

import re

_LIFE = re.compile(
    # sport and weather
    r"\b(?:football|soccer|basketball|tennis|cricket|rugby|baseball|hockey|(?:the|that) (?:match|game) (?:last night|yesterday|on)"
    r"|yoga|jogging|skiing|snowboard\w*|surfing|swimming|swam|world cup|olympics|championship|champions league|premier league"
    r"|bundesliga|formula one|super bowl|hat-?trick|referee|striker|goalkeeper|hiking|hike|camping|kayak\w*|scuba|horse riding"
    r"|weather|it(?:'s| is| was)(?: \w+)? (?:raining|pouring|snowing|sunny|freezing)|rainy|pouring|sunny|sunshine|snowing|snowed"
    r"|thunderstorm|heat ?wave|so (?:hot|cold) (?:here|today|outside)|lovely day|snowman|a rainbow|rainbows|sunsets?|sunrise"
    r"|moonlight|full moon|time of (?:the )?year|leaves (?:turn|fall)\w*|hay ?fever|springtime"
    # food
    r"|pancakes?|croissants?|bakery|sandwich(?:es)?|burgers?|sushi|salad|steak|sausages?|potatoes|onions|garlic|cinnamon|biscuits"
    r"|cocktails?|vodka|whisky|wine|beers?|champagne|lemonade|milkshake|cappuccino|espresso|lasagne|spaghetti|noodles|risotto"
    r"|dumplings|tacos|kebab|popcorn|bananas?|muffins?|waffles?|cupcakes?|cakes?|cheese|barbecue|pizza|pasta|ice cream|chocolate"
    r"|vegetables|tomato(?:es)?|strawberries|cherries|mushrooms?|pumpkins?|delicious|cook(?:s|ed|ing)?|price of (?:coffee|tea|bread)"
    # animals and plants
    r"|penguins?|elephants?|lions?|tigers?|giraffes?|dolphins?|turtles|owls|swans?|donkeys?|chickens?|roosters?|hens|cows?|sheep|goats"
    r"|ducks|pigeons?|squirrels?|hedgehogs?|wasps?|bees|snails?|dogs?|cats|(?:my|our|a|the|her|his) cat|pupp(?:y|ies)|kittens?|parrots?"
    r"|hamsters?|goldfish|the vet|garden(?:ing)?|roses|lawn|palm trees|blossoms?"
    # home and people
    r"|balcony|furniture|ikea|landlord|sofa|haircut|hairdresser|dentist|mattress|curtains|wallpaper|lawnmower|vacuum cleaner"
    r"|dishwasher|washing machine|fridge|microwave|laundry|groceries|pyjamas|slippers|trousers|jeans|sweater|scarf|earrings|necklace"
    r"|lipstick|sunglasses|(?:my|our) (?:neighbou?rs?|(?:new |old )?(?:car|bike|bicycle|house|flat))"
    r"|(?:my|our) (?:wife|husband|kids?|son|daughter|mother|mum|mom|father|dad|brother|sister|grand\w+|aunt|uncle|cousin|girlfriend"
    r"|boyfriend|baby|in-laws|nephew|niece|family|best friend|flatmate|roommate)|my children|grandmother\w*|grandchild\w*|babysitter"
    r"|kindergarten|playground|nappies|getting married|got married|divorced|honeymoon|weddings?|(?:my|his|her|our) birthday|(?:been|went|going|go|flew|fly|drove) to (?:italy|spain|greece|portugal|france|turkey|egypt|paris|rome|london|iceland|norway|thailand|croatia)"
    # going out and going away
    r"|cinema|netflix|movies?|seen the (?:new )?film|saw (?:a|the) film|new (?:film|novel)"
    r"|watch(?:ed|ing)? (?:an?|the|this|that) (?:\w+ )?(?:series|show|film|episode|match|game)|concerts?|guitar|piano|trumpet|violin"
    r"|saxophone|cello|ukulele|drummer|choir|heavy metal|jazz|hollywood|museum|theatre|ballet|festival|zoo|karaoke|danc(?:ed|ing)"
    r"|knitting|pottery|sudoku|crossword|board games?|video games?|playstation|harry potter|star wars|tattoo|celebrit\w+|horoscope"
    r"|zodiac|aliens|on holiday|(?:a|my|our) holiday|vacations?|beach(?:es)?|airport|waterfalls|suitcase|sunscreen|sunburn\w*"
    r"|(?:train|bus|tram|tube|metro|subway)s? (?:was|were|is|are|came|ran) (?:\w+ ){0,2}?(?:late|delayed|full|crowded|cancelled|packed)|tourists|sourdough|boats?(?! (?:service|api|app))"
    r"|road trip|seaside|caravan|motorway|stuck in traffic|traffic (?:this morning|jams?|today)|supermarket|christmas|halloween"
    r"|thanksgiving|diwali|ramadan|the (?:elections?|government|president|prime minister) (?:is|are|was|were|has|have|will|should)"
    r"|politics is|politicians?|petrol prices|house prices)\b"
)
"""Words that hardly anybody needs to speak of software."""

_PERHAPS = re.compile(
    r"\b(?:weekends?|saturdays?|sundays?|easter|the match|gym|chess|golf|marathon|climbing|diving|sailing|rain|snow|summer|winter"
    r"|autumn|spring|recipes?|bread|soup|rice|jam|honey|butter|apple|lunch|dinner|breakfast|supper|tea|coffee|bak(?:ed|ing)|grilled|restaurants?"
    r"|pubs?|tasty|hungry|starving|thirsty|smell(?:s|ed|ing)?|fish|horses?|birds|rabbits|spiders?|whales?|dragons?|pets?|flowers|forests?|lakes?"
    r"|rivers?|ocean|coast|sea|mountains?|island|rent|flat|apartment|kitchen|shower|umbrella|pillow|shoes|jacket|dress|shopping"
    r"|films?|tv|television|series|episodes?|songs?|albums?|actors?|drums|singers?|band|novels?|opera|circus|poker|lottery|gossip"
    r"|holidays?|birthdays?|trip|cruise|flights?|hotel|travell?(?:ing|ed)|london|berlin|madrid|barcelona|lisbon|vienna|venice"
    r"|new york|italy|portugal|spain|greece|turkey|egypt|iceland|norway|paris|rome|tokyo|thailand|thai|kilomet(?:re|er)s|traffic"
    r"|bus|train|tram|underground|the drive|parking|petrol|tyres?|elections?|politic\w*|inflation|price of|favou?rite|fan of|goals?"
    r"|scored|penalty|league|jokes?|sleep|slept|dream(?:t|ed)?|school|homework|backpack|street|beautiful|lovely|wonderful|gorgeous"
    r"|adorable|cute|funny|awful|sweet|party|yesterday|last night|this morning|proud|water)\b"
)
"""Words of everyday life that software, or a story about work, may need."""

_EITHER = frozenset(
    "table tables tree trees list lists class classes model models state network cloud memory bug bugs package packages object "
    "objects map maps branch branches page pages form forms".split()
)
"""Words of work that everyday life has as well: four of them weigh as much as one of the others."""

_WORK = re.compile(
    r"\b(?:teams?|colleagues?|manager|boss|client|customers?|users?|stakeholders?|deadlines?|projects?|product"
    r"|sprints?|retro\w*|stand-?up|meetings?|office|on-?call|pager|incidents?|outages?|release\w*|launch\w*|deploy\w*"
    r"|rollbacks?|roll\w* back|rollout|migrat\w*|production|staging"
    r"|code|cod(?:ing|ed)|bugs?|tests?|tested|testing|services?|servers?|systems?|database|data|tables?|quer(?:y|ies)"
    r"|index\w*|cach\w*|queues?|threads?|locks?|mutex|process\w*|memory|cpu|disk|sockets?|network|packets?|latency"
    r"|requests?|responses?|api|apis|endpoints?|client|http\w*|json|sql|nosql"
    r"|software|hardware|app|apps|applications|website|web|front ?-?end|back ?-?end|mobile|cloud|kubernetes|docker"
    r"|containers?|clusters?|nodes?|replicas?|shards?|backups?|failover|log|logs|logged|metrics?|monitor\w*|alerts?"
    r"|alarms?|dashboards?|traces?|errors?|fail\w*|exceptions?|timeouts?|retry|retries|retried"
    r"|python|java|javascript|typescript|golang|rust|kotlin|swift|react|django|rails|postgres\w*|mysql|mongo\w*|redis"
    r"|kafka|rabbitmq|git|github|linux|unix|aws|azure|gcp|terraform|ansible|jenkins|ci|cd|pipeline\w*|build|builds"
    r"|commit\w*|branch\w*|merge\w*|pull requests?|review\w*|refactor\w*"
    r"|algorithm\w*|functions?|class|classes|objects?|interfaces?|types?|variables?|loops?|arrays?|lists?|maps?|hash\w*"
    r"|trees?|graphs?|stack|heap|pointer\w*|garbage|model|models|training run|features?|framework|librar(?:y|ies)"
    r"|packages?|modules?|components?|state|events?|messages?|streams?|batch\w*|jobs?|workers?|schedul\w*"
    r"|design\w*|architect\w*|requirements?|specification|tickets?|backlog|estimates?|schema|columns?|rows?|joins?"
    r"|transactions?|consisten\w*|isolation|security|encrypt\w*|tokens?|passwords?|auth\w*|certificates?|sensors?"
    r"|recommendation|ticket shop|search|paged|engineer\w*|developer\w*|program\w*|script\w*|debug\w*|profil\w*|measur\w*"
    r"|automat\w*|configur\w*|version\w*|platform|infrastructure|mentor\w*|conflict|feedback|at work|built|implemented"
    r"|fixed|solved|pages?|forms?|shop|orders?|payments?|leaders?|votes?|sites?|tools?|startup|compan(?:y|ies)"
    r"|interns?|internship|neighbours first)\b"
    r"|\b(?:made|make|creat\w+|wrote|did|was|worked|something|games?|kept)\b.{0,40}\bfor (?:a|an|the|our|their|some)\b"
    r"|^for (?:a|an|the|our) "
)
FEW_WORDS = 14
"""In so few words one word of everyday life is enough."""


def is_small_talk(said: str, question: str) -> bool:
    """Whether a text speaks of everyday life, and neither of work nor of what was asked. It is in small letters."""
    life, perhaps, work = (set(words.findall(said)) for words in (_LIFE, _PERHAPS, _WORK))
    work |= _content(said) & _content(question)
    weight = 2 * len(life) + len(perhaps - life)
    against = 2 * len(work - _EITHER) + len(work & _EITHER) / 2
    enough = 2 if len(said.split()) <= FEW_WORDS else 3
    return bool(life) and weight >= enough and weight > 2 * against


def speaks_of_work(said: str) -> bool:
    return _WORK.search(said) is not None


def is_about_work(said: str, question: str) -> bool:
    """Whether a text speaks of work, or of what was asked."""
    return speaks_of_work(said) or bool(_content(said) & _content(question))


def _content(text: str) -> set[str]:
    """The longer words of a text, which are its subject; without their last letter, so that a plural is the same word."""
    return {word.removesuffix("s") for word in re.findall(r"[a-z]{6,}", text.lower())} - _EVERYWHERE


_EVERYWHERE = frozenset(
    "should would could before because between always really people something anything everything another yourself describe "
    "explain thing".split()
)
