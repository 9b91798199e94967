"""Which language a text is in, told by its most frequent little words."""

from collections import Counter

_WORDS = {
    "en": "the a an and or of to in is are was were do does did you your how what when which why who would could can have has had with for"
    " from that this it on at by be not if about into than then them they their there where will should after before between tell me describe",
    "de": "der die das den dem des ein eine einen einem einer und oder zu in ist sind war waren sie ihr ihre ihren ihrem wie was wann welche"
    " welchen welcher welches warum wer würden könnten können haben hat hatte mit für von dass es auf an bei nicht wenn über als dann im zum zur"
    " aus nach vor zwischen werden wird du dein deine mir uns",
    "fr": "le la les un une des du de et ou à est sont était vous votre vos comment que quoi quand quel quelle quels quelles pourquoi qui"
    " feriez avez pour avec dans sur par ne pas si au aux ce cette ces il elle ils nous se en plus entre après avant tu ton ta êtes d l qu n",
    "es": "el la los las un una unos unas de del y o en es son era usted su sus cómo qué cuándo cuál cuáles por quién para con que no si al lo"
    " se ha han haría puede podría más entre después antes sobre este esta esto tu tus le les hay está están como",
    "it": "il lo la i gli le un una uno di del della dei delle e o in è sono era lei suo sua come che cosa quando quale quali perché chi per"
    " con non se al alla nel nella su da dal ha hanno più tra dopo prima questo questa può potrebbe farebbe si",
    "pt": "o a os as um uma de do da dos das e ou em é são era você seu sua como que quando qual quais por quem para com não se ao à no na"
    " nos nas mais entre depois antes isso este esta pode poderia faria foi tem têm lhe você está",
    "nl": "de het een en of van naar in is zijn was waren u uw je jouw hoe wat wanneer welke waarom wie zou zouden kunt kan kunnen hebt heeft"
    " hebben met voor dat dit op aan bij niet als over dan er tussen na door om te ook wordt worden",
}
LITTLE = {language: frozenset(words.split()) for language, words in _WORDS.items()}
FEWEST_WORDS, FEWEST_HITS, LEAD = 4, 3, 1.6

DEFAULT = "en"
"""Of an interview for a role whose language cannot be told."""


def language_of(text: str) -> str | None:
    """The language of a text, as an ISO 639-1 code; None where it is too short, mixed, or none of those that are known."""
    words = "".join(c if c.isalpha() else " " for c in text.casefold()).split()
    if len(words) < FEWEST_WORDS:
        return None
    hits = Counter({language: sum(word in known for word in words) for language, known in LITTLE.items()})
    (first, most), (_, second) = hits.most_common(2)
    sure = most >= FEWEST_HITS and most >= LEAD * second and most * 4 >= len(words)
    return first if sure else None


def primary(tag: str) -> str:
    """The language of a tag, whatever its region: "de" of "de-AT"."""
    return tag.replace("_", "-").partition("-")[0].casefold()
