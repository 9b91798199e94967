"""The candidate's name: where a résumé gives it, and whether a question uses it or any other."""

import re
from functools import lru_cache
from itertools import islice

HEAD, LONGEST, _LINE = 6, 60, 200
"""So many lines of a résumé may hold the name, and so many characters such a line has at most."""

_TITLES = frozenset(
    "curriculum vitae cv resume résumé lebenslauf profile profil summary about contact kontakt experience education skills objective"
    " senior junior lead staff principal chief head software hardware data machine learning cloud backend frontend front back end full stack"
    " fullstack web mobile android ios devops platform security network systems system database quality assurance test product project program"
    " engineer engineering developer development architect analyst scientist manager consultant administrator specialist designer intern student"
    " graduate technician programmer researcher director officer owner master scrum coach entwickler entwicklerin ingenieur ingenieurin"
    " développeur développeuse ingénieur ingénieure desarrollador desarrolladora ingeniero ingeniera professional personal information details"
    " work history career page confidential candidate applicant name address email phone street avenue road city university college school"
    " institute gmbh inc ltd llc corp company group the of and for in at with to a an i my united states kingdom new york san los angeles"
    " london berlin paris madrid overview highlights interests profiles qualifications introduction background portfolio biography hobbies references certifications languages achievements projects employment training publications awards competencies strengths linkedin github remote available open years year site reliability artificial intelligence business technical technology"
    " technologies solutions services it ux ui qa sre api aws sql java python javascript typescript kubernetes docker react angular".split()
)
_TECHNOLOGIES = frozenset(
    "ada akka alpine angular ansible apache asp astro aurora avro azure bash cassandra celery chef clojure consul crystal cypress dart delphi"
    " django docker eclipse elixir elm ember erlang fastapi flask flink flutter git go grafana gradle groovy hadoop haskell helm hive hudson"
    " istio jackson jasmine java jenkins jest jira julia jupyter kafka keras kotlin kubernetes laravel linux lua luigi maven mercurial mongo"
    " mocha nagios nest next nginx node nuxt oracle pandas pascal perl phoenix php playwright postgres prometheus puppet python quarkus rails"
    " react redis ruby rust sanic scala scheme selenium sinatra solr spark spring storm svelte swift symfony tableau terraform tomcat travis"
    " typescript vagrant vault vite vue xamarin zig javascript memcached valkey graphql sql api cobol fortran prolog lisp".split()
)
_PARTICLES = frozenset(
    "von van der den de del della di da dos la le el bin ibn al mac mc st ter ten zu und y e jr sr ii iii phd msc bsc mba md dr prof ing dipl mr mrs ms".split()
)
_NOT_NAMES = frozenset(
    "now next finally first firstly second secondly third lastly last then so well okay ok alright right great good thanks thank sure yes no"
    " again also besides however instead otherwise overall interesting understood fair nice excellent perfect today recently given imagine"
    " suppose assume say let there everyone everybody all team folks here how what why when where which who whose in on at for with as if"
    " once before after during while beyond apart speaking going moving turning back still just and but or please welcome hello hi hey more"
    " perhaps maybe tell describe explain consider think take looking thinking coming returning continuing staying conversely hypothetically"
    " nun also jetzt zuerst dann danke gut schön zunächst schließlich außerdem bien alors ensuite enfin merci maintenant d'abord ahora bien"
    " luego gracias finalmente primero entonces hoy wait hm hmm cool absolutely got agreed true false none null".split()
)
_LY_NAMES = frozenset(
    "emily kelly sally molly holly billy polly lilly lily ally carly shelly willy beverly kimberly tilly milly everly elly nelly".split()
)
_LABEL = re.compile(
    r"^(?:full )?(?:name|nom|nombre|resume of|résumé of|cv of|curriculum vitae of|lebenslauf von|cv|resume|résumé|curriculum vitae|lebenslauf)\s*[:–—-]\s*|^(?:resume|résumé|cv|curriculum vitae|lebenslauf) (?:of|von|de|for) ",
    re.IGNORECASE,
)
_PART = r"[^\W\d_](?:[^\W\d_]|['’.-](?=[^\W\d_]))*\.?"
_NAME = re.compile(rf"{_PART}(?: {_PART}){{0,4}}")
_SPLIT = re.compile(
    r"\s*[|•·;/\t(<]\s*|\s+[–—-]\s+|\s{3,}|\s+(?:e-?mail|phone|tel|telefon|mobile|mob|linkedin|github|www|http)\b|\s+\S+@|\s+\+?\d",
    re.IGNORECASE,
)
_REGION = re.compile(r"^[A-Z]{2}\b|^(?:USA|UK|Germany|France|Spain|India|Canada)\b")
_MAIL = re.compile(r"([\w.+-]{2,40})@[\w-]+\.")

_WORD = r"[A-ZÀ-ÖØ-Þ][\w'’-]{1,20}"
_ASKS = r"(?:how|what|why|when|where|which|who|can|could|would|will|do|did|have|are|is|tell|describe|explain|please|let|you|i|wie|was|warum|wann|welche|können|würden|erzählen|comment|pourquoi|quel|quelle|pouvez|parlez|cómo|qué|por|cuál|puede|podría|thank|thanks|that|it|walk|imagine|suppose)"
_GREETS = re.compile(
    rf"(?:^|[.!?] )(?:(?i:hi|hello|hey|dear|thanks|thank you(?: very much)?|great|okay|ok|alright|welcome|good (?:morning|afternoon|evening)|hallo|guten tag|liebe[r]?|danke|bonjour|bonsoir|merci|salut|hola|gracias|(?:great|good|nice|excellent|interesting|clear|helpful) (?:answer|point|example|explanation|question|job|work|one)|buenos días|so|well|now),? )(?P<name>{_WORD})(?=[,.!:–—])"
)
_CALLS = re.compile(rf"(?:^|[.!?] )(?P<name>{_WORD})(?: {_WORD})?, (?i:{_ASKS})\b")
_ENDS = re.compile(
    r"\b(?:you|your|that|this|it|there|today|sie|vous|usted)\b[^?,]{0,200}, (?P<name>[A-ZÀ-ÖØ-Þ][a-zà-ÿ]{2,20})\s*\?$"
)
_STYLED = re.compile(
    rf"\b(?:Mr|Mrs|Ms|Miss|Mister|Herr|Frau|Monsieur|Madame|Mademoiselle|Señora?|Señorita|Don|Doña)\.? (?P<name>{_WORD})"
)


def names_in(resume: str) -> frozenset[str]:
    """The parts of the candidate's name, from the first lines of a résumé; none where they begin with something else."""
    return _names_in(resume[:4_000])


@lru_cache(maxsize=32)  # asked for at each turn, of the same résumé
def _names_in(resume: str) -> frozenset[str]:
    lines = (line[:_LINE].strip(" \t#*_=-") for line in resume.splitlines())
    head = list(islice((line for line in lines if line), HEAD))
    mail = _MAIL.search(resume)
    owner = mail.group(1).casefold() if mail else ""
    found = [parts for line in head if (parts := _name(line))]
    confirmed = [parts for parts in found if any(len(p) > 2 and p.casefold() in owner for p in parts)]
    head = head[1:] if head and _heading(head[0]) else head
    first = _name(head[0]) if head else ()
    return frozenset(_telling(confirmed[0] if confirmed else first))


_HEADINGS = frozenset(
    {
        "curriculum vitae",
        "cv",
        "resume",
        "résumé",
        "lebenslauf",
        "personal information",
        "personal details",
        "profile",
        "contact",
    }
)


def uses_name(text: str, names: frozenset[str]) -> bool:
    """Whether a question has one of these names as a word, or speaks to somebody by any name."""
    return any(_says(text, name) for name in names) or _addressed(text)


def _name(line: str) -> tuple[str, ...]:
    """The words of a line, or of its beginning, that look like a person's name."""
    bare = _SPLIT.split(_LABEL.sub("", line), maxsplit=1)[0].strip(" ,:*#_")
    before, comma, after = bare.partition(",")
    if comma and _REGION.match(after.strip()):
        return ()
    if comma and " " not in before.strip() and not _is_title(after):
        before = f"{after.strip()} {before.strip()}"
    words = tuple(before.split())
    shaped = len(before) <= LONGEST and _NAME.fullmatch(before.strip()) is not None
    capital = all(not word[0].islower() for word in words if word.casefold().strip(".") not in _PARTICLES)
    alone = len(words) == 1 and (len(before) < 3 or before.casefold() in _TECHNOLOGIES)
    return words if shaped and capital and not alone and not _is_title(before) else ()


def _is_title(words: str) -> bool:
    return any(word.casefold().strip(".,()") in _TITLES for word in words.split())


def _heading(line: str) -> bool:
    """Whether a first line only says that this is a résumé."""
    low = line.casefold().strip(" :.")
    return low.startswith(("last updated", "updated", "page ", "stand:")) or low in _HEADINGS


def _telling(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Without initials, particles, and names that are those of technologies as well."""
    bare = (part.strip(".,") for part in parts)
    return tuple(
        p.capitalize() if p.isupper() else p
        for p in bare
        if len(p) > 1 and p.casefold() not in _PARTICLES | _TECHNOLOGIES
    )


def _says(text: str, name: str) -> bool:
    """Whether a name is a word of the text, with its capital: "mark a release" does not speak to Mark, nor does "Will you"."""
    if not name[:1].isupper():
        return name in text
    for match in re.finditer(rf"(?<![\w-])(?:{re.escape(name)}|{re.escape(name.upper())})(?!\w)", text):
        begins = not text[: match.start()].strip() or text[: match.start()].rstrip()[-1:] in ".!?:"
        if not (begins and name.casefold() in _WORDS_TOO) or text[match.end() :].startswith(","):
            return True
    return False


_WORDS_TOO = frozenset(
    "will mark may grace hope joy rose bill rob drew chase pat art dean jack page price young long short field king day love best case branch cook law stone rock sue dawn june april august faith guy may max".split()
)


def _addressed(text: str) -> bool:
    found = (pattern.search(text) for pattern in (_GREETS, _CALLS, _ENDS))
    if any(match and _could_be_a_name(match["name"]) for match in found):
        return True
    styled = _STYLED.search(text)
    return styled is not None and not _is_title(styled["name"])


def _could_be_a_name(word: str) -> bool:
    low = word.casefold()
    adverb = low.endswith(("ly", "ing")) and low not in _LY_NAMES
    return not adverb and not word.isupper() and low not in _NOT_NAMES | _TECHNOLOGIES | _TITLES
