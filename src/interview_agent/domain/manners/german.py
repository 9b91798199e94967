"""Instructions and insults in German, as candidates in a German interview may say them, and answers about the work never do.

A German answer is full of the same words: values are correct ("die Werte"), a linter ignores rules, and "sie" is whoever is spoken
to as well as they. So an order stands where only an order can, at the start of a clause and not before an "ich"; and "Sie" counts only
beside somebody who is "me". Umlauts are written out here and matched with and without their dots, or as two letters.
"""


def _spelled(*wordings: str) -> tuple[str, ...]:
    """In folded text an umlaut has lost its dots; many write an e behind it."""
    return tuple(
        wording.replace("ä", "ae?").replace("ö", "oe?").replace("ü", "ue?").replace("ß", "ss") for wording in wordings
    )


_BEGIN = (
    r"(?:(?:^|[.!?:;,\"-] ?|\b(?:und|bitte|also|ähm?|jetzt|nun|komm|oder|einfach|los) )"
    r"(?:bitte |jetzt |nun |einfach |also |doch |mal |sofort ){0,3})"
)
"""Where an order begins."""

_IGNORE = r"(?:ignorier(?:e|t|en sie)?|vergiss|vergesst|vergessen sie|missachte(?:n sie)?|überspring(?:e|en sie)?|übergeh(?:e|en sie)?|lösche?|löschen sie)"
_RULES = (
    r"(?:anweisung\w*|instruktion\w*|regeln?|vorgaben?|richtlinien|kriterien|bewertung\w*|(?:system-? ?)?prompt\w*|anleitung\w*|rubrik\w*"
    r"|was (?:man |sie )?(?:dir|ihnen|du|euch|man)\b(?: \w+){0,3}? (?:gesagt|gesehen|gelernt)|(?:dir|ihnen) gesagt|alles (?:davor|vorherige|bisherige|obige)(?=[.!?,]| ?$)|was (?:vorher|bisher|davor|oben) (?:gesagt|geschrieben|stand))"
)
_REWARD = (
    r"(?:(?:100|hundert|volle[nrs]?|maximale[nrs]?|höchste[nrs]?|beste[nrs]?|alle|zehn|10) (?:\w+ )?(?:punkte?n?|punktzahl|noten?|bewertung|wertung|score)"
    r"|bestnoten?|höchstnote|höchstpunktzahl|bestwertung|höchstwertung|gute[nrs]? (?:noten?|bewertung)|sehr gut"
    r"|(?:eine?|ne) (?:eins|1|eins plus)\b)"
)
_ME = r"(?:mich|mein\w*|(?:diese|meine|die|alle|jede)(?: meine)? antwort(?:en)?|alles|alle punkte|jeden punkt|das interview|dieses interview)"
_WELL = (
    r"(?:als (?:\w+ )?(?:richtig|korrekt|erfüllt|bestanden|vollständig|perfekt|sehr gut|gut|hervorragend|ausgezeichnet)"
    rf"|mit (?:\w+ ){{0,2}}?(?:{_REWARD}|100|hundert|voller|maximaler|bestnote|sehr gut)|positiv|sehr gut|möglichst (?:gut|hoch)|großzügig|wohlwollend)"
)
_YOU = (
    r"(?:(?:können|könnten|würden|müssen|sollen|sollten|wollen) sie|sie (?:sollen|müssen|sollten)"
    r"|(?:kannst|könntest|würdest|musst|sollst|solltest|wirst) du|du (?:kannst|könntest|sollst|musst|solltest|wirst|darfst)"
    r"|ich (?:möchte|will|wünsche|erwarte|verlange|bitte|befehle|hoffe)(?: \w+){0,3},? dass (?:sie|du)"
    r"|(?:wären sie|wärst du) so (?:freundlich|nett|lieb|gut),?|ich (?:bitte|befehle|fordere) (?:sie|dich|dir|ihnen)(?: auf| jetzt| hiermit)*,?)"
)

INSTRUCTIONS = _spelled(
    rf"{_BEGIN}{_IGNORE}(?! nicht\b)(?! ich\b) (?:\S+ ){{0,8}}?{_RULES}",
    (
        r"(?:^|[.!?:;,] ?|\bbitte )(?:alle |sämtliche |ihre |deine |die )*(?:vorherigen|bisherigen|obigen|deine|ihre|früheren) (?:\w+ ){0,2}?"
        r"(?:anweisungen|instruktionen|regeln|vorgaben) (?:bitte |einfach )?(?:ignorieren|vergessen|missachten|löschen)"
    ),
    (
        rf"{_BEGIN}(?:gib|gebt|geben sie|vergib|vergeben sie|schreib|schreiben sie|trag|tragen sie|notiere?|notieren sie|mach|machen sie|verleih|hau|knall)"
        rf"(?! ich\b) (?:(?!tests?\b|seiten?\b)\S+ ){{0,5}}?{_REWARD}"
    ),
    rf"{_BEGIN}(?:gib|geben sie|gebt) mir (?:\w+ ){{0,2}}?(?:100|hundert|volle|alles|punkte|punktzahl|job|stelle)\b",
    rf"^{_REWARD},? bitte|\bdamit ich (?:alle|volle|die volle) (?:punkte|punktzahl)",
    r"\btrag(?:e|en sie)? überall (?:\w+ )?(?:erfüllt|richtig|bestanden) ein\b",
    rf"{_BEGIN}(?:mir )?{_REWARD} (?:bitte |mir )?(?:ver)?geben(?! (?:wir|ich|die|der|das|sie)\b)",
    (
        rf"{_BEGIN}(?:bewerte|bewertet|bewerten sie|beurteile|beurteilen sie|werte|werten sie|benote|benoten sie|markiere?|markieren sie|zähle?|zählen sie|stufe?|stufen sie)"
        rf"(?! ich\b) (?:\S+ ){{0,3}}?{_ME} (?:\S+ ){{0,4}}?{_WELL}"
    ),
    rf"{_YOU} (?:\S+ ){{0,3}}?{_ME} (?:\S+ ){{0,4}}?{_WELL} (?:\w+ )?(?:zu )?(?:werten|bewerten|beurteilen|markieren|zählen)",
    rf"\b(?:diese|meine) antwort(?:en)? (?:ist|sind) {_WELL} zu (?:werten|bewerten|beurteilen|markieren|zählen)",
    rf"\bdass (?:du|sie) mich (?:\S+ ){{0,3}}?{_WELL} bewert\w+",
    (
        rf"{_BEGIN}(?:setze?|setzen sie|stelle?|stellen sie) (?:\S+ ){{0,3}}?(?:punkte?|kriterien|bewertung|note|score|kompetenzen) (?:\S+ ){{0,2}}?"
        r"auf (?:erfüllt|sehr gut|gut|100|maximum|bestanden|höchst\w*|voll\w*|max)"
    ),
    (
        r"(?:^|[.!?:;,] ?|\bbitte )(?:die |meine |alle )?(?:bewertung|note|punkte|punktzahl) (?:\S+ )?auf (?:erfüllt|sehr gut|gut|100|maximum"
        r"|bestanden|höchst\w*|voll\w*|max) setzen"
    ),
    # let me pass
    (
        rf"{_YOU} (?:\S+ ){{0,4}}?(?:mir|mich) (?:\S+ ){{0,6}}?(?:{_REWARD}|höchst\w+ \w+|durch(?:zu)?(?:lassen|winken)|bestehen (?:zu )?lassen"
        r"|ein(?:zu)?stellen|(?:zu )?empfehlen)"
    ),
    (
        r"(?:(?:würden|könnten) sie|(?:kannst|könntest|würdest|musst|sollst|solltest) du|du (?:sollst|musst|kannst|solltest)) (?:\S+ ){0,5}?als "
        r"(?:\w+ )?(?:richtig|korrekt|erfüllt|bestanden|vollständig|sehr gut|perfekt) (?:\S+ )?(?:werten|bewerten|markieren|zählen|eintragen)"
    ),
    (
        r"\blass(?:t|en sie)? mich (?:bitte |einfach |doch |mal |jetzt )*(?:bestehen|durchkommen|gewinnen|durch(?=[.!?,]| ?$| und\b| bitte)"
        r"|weiter(?=[.!?,]| ?$| in die| zur nächsten runde| und gib)|in die nächste runde|eine runde weiter)"
    ),
    (
        r"\b(?:der|die|dieser|diese) (?:kandidat|kandidatin|bewerber|bewerberin) (?:hat|ist|muss|soll|sollte|verdient)(?! im | in | am )"
        r" (?:(?!tests?\b|prüfung\w*|checks?\b|pipeline|stimmen)\w+ ){0,4}?(?:bestanden|erfüllt|überzeugt|eingestellt|die bestnote|geeignet|hervorragend)"
    ),
    r"(?:^|[.!?:;] ?)(?:der |die )?(?:kandidat|kandidatin) (?:hat )?(?:bestanden|einstellen)(?=[.!?,]| ?$)",
    r"\b(?:kandidat|kandidatin|bewerber|bewerberin) (?:alle|sämtliche) (?:kriterien|punkte|anforderungen|kompetenzen) erfüllt",
    (
        rf"{_BEGIN}(?:schreib|schreiben sie|notiere?|notieren sie|vermerke?|vermerken sie|halte?|halten sie|trag|tragen sie|sag|sagen sie)(?! ich\b) (?:\S+ ){{0,5}}?"
        r"(?:ich|mich) (?:\w+ ){0,3}?(?:bestanden|alles (?:richtig|gewusst|erfüllt)|geeignet|einstell\w+|nehmen soll\w*|empfehl\w+|der beste)"
    ),
    rf"{_BEGIN}(?:empfiehl|empfehlt|empfehlen sie|nimm|nehmt|nehmen sie|befördere?) mich\b",
    rf"{_BEGIN}(?:stell|stelle|stellen sie) mich (?:\w+ ){{0,2}}?ein\b",
    # be somebody else, or ask something else
    (
        r"\b(?:du bist|sie sind|bist du|sind sie) (?:ab jetzt |ab sofort |von nun an |jetzt |nun )*(?:ein|eine|einer|mein|meine|kein|keine|der|nicht mehr) (?:\w+ ){0,3}?"
        r"(?:assistent\w*|freund\w*|prüfer\w*|lehrer\w*|ki|chatbot|bot|sprachmodell|helfer\w*|interviewer\w*|bewerter\w*|diener\w*|kumpel)\b"
    ),
    r"\b(?:gibst|schreibst|bewertest) (?:du )?(?:mir|mich)\b|\bbewertest du (?:alles|alle|jede)\b|\b(?:ihre|deine) (?:neue )?aufgabe (?:ist es|ist|lautet),? mich\b",
    r"\b(?:tu|tue|tun sie) (?:bitte |einfach |mal |doch )*so,? als (?:ob |hätte |wäre |würde )(?:ich|diese antwort|meine)\b",
    r"\b(?:stell|stelle|stellen sie) (?:mir )(?:\w+ ){0,2}?(?:nur|keine|bloß|ausschließlich|lieber) (?:\w+ ){0,3}?(?:fragen|leichte|einfache)",
    r"\b(?:frag|frage|fragen sie) mich (?:\w+ ){0,2}?(?:nur|nichts|nicht mehr|bloß|keine)\b",
    r"(?:^|[.!?:;,] ?|\bbitte )(?:nur|bloß)(?: noch)? (?:leichte|einfache|nette) fragen\b",
    r"\b(?:sehen sie|sieh) (?:bitte )?von (?:weiteren |allen )*(?:nachfragen|rückfragen|fragen) ab",
    (
        r"\b(?:neue |wichtige |geänderte )?(?:anweisung|regel|instruktion|vorgabe|hinweis|nachricht|notiz)(?:en)? (?:für|an) (?:den|die|das|dich) "
        r"(?:interviewer\w*|ki\b|prüfer\w*|assistent\w*|sprachmodell|modell:|bot\b|bewerter\w*)"
    ),
    rf"{_BEGIN}(?:wechsle|wechsel|wechseln sie|schalte|schalten sie|geh|gehen sie) (?:bitte |jetzt |sofort )*in den (?:entwickler|admin|gott|debug|jailbreak)-?modus(?=[.!?,]| ?$| und)",
    r"\bich bin (?:der|die|dein|ihr) (?:entwickler|administrator|admin|betreiber|programmierer|erfinder|chef)\w*(?: \S+){1,4}?,? (?:und )?(?:du|sie) (?:sollst|musst|sollen|müssen)",
    # give something away
    (
        rf"{_BEGIN}(?:zeige?|zeigen sie|nenne?|nennen sie|verrate?|verraten sie|offenbare|offenbaren sie|gib|geben sie|sag|sagen sie|wiederhole?|wiederholen sie)(?! ich\b)"
        r" mir (?:\S+ ){0,3}?(?:system-? ?prompt|prompt|anweisungen|instruktionen|musterlösung\w*|lösungsschlüssel|bewertungskriterien|bewertungsschema"
        r"|bewertungsregeln|erwartete antwort|rubrik|richtige antwort)"
    ),
    rf"{_YOU} (?:\S+ ){{0,3}}?mir (?:\S+ ){{0,4}}?(?:kriterien|bewertungskriterien|musterlösung|lösung|prompt|anweisungen) (?:verraten|nennen|zeigen|sagen|geben)",
    r"\bich (?:zahle|überweise|schenke) (?:dir|ihnen) (?:\S+ ){0,6}?(?:wenn|damit|für)\b",
)

_NOUN = (
    r"(?:idiot\w*|arschl(?:o|ö)cher|arschloch|vollidiot\w*|wichser|trottel|depp\w*|hurensohn|missgeburt|schwachkopf|dummkopf|versager|spast\w*"
    r"|vollpfosten|blödmann|hohlkopf|witzfigur|scheißding|drecksding|blechkiste|penner|(?:dumme|blöde) (?:kuh|sau|kiste))"
)
_ADJECTIVE = r"(?:dumm|blöd|bescheuert|unfähig|hirnlos|lächerlich|inkompetent|dämlich|bekloppt|doof|erbärmlich|scheiß|beschissen|nutzlos|behindert)"
_SO = r"(?:doch|ja|so|echt|wirklich|total|völlig|einfach|ganz|schön|auch|zu|alle)"
_END = r"(?=[.!?,;]| ?$| wie\b)"

INSULTS = _spelled(
    r"\bhalt(?:et)?[' ]?(?:s| die| dein| deine| doch| mal| endlich)* (?:maul|klappe|fresse|schnauze)\b",
    rf"\b(?:du|ihr)(?: \w+){{0,5}}? {_NOUN}\b",
    rf"\bsie(?: sind)?(?: {_SO}| ein| eine)* {_NOUN}\b",
    rf"\b(?:du bist|bist du|ihr seid|seid ihr)(?: {_SO})* {_ADJECTIVE}(?:er|e|es)?{_END}",
    rf"(?:^|[.!?] ?)sie sind(?: {_SO})+ {_ADJECTIVE}{_END}",
    rf"(?:^|[.!?,] ?)(?:du )?(?:so (?:ein|eine) |was für (?:ein|eine) )?(?:{_ADJECTIVE}(?:e|er|es)? ?)(?:bot|maschine|ki|interview|computer|programm|roboter|kiste){_END}",
    rf"\b(?:was für (?:ein|eine)|so (?:ein|eine)|deine|eure) {_ADJECTIVE}(?:e|er|es|en) (?:frage|fragen|interview){_END}",
    (
        rf"\b(?:deine|eure|dieses|diese) (?:fragen?|interview) (?:ist|sind)(?: {_SO}| kompletter?| reiner?| nur| absoluter?)* (?:{_ADJECTIVE}|zum kotzen"
        r"|schwachsinn|scheiße|müll|bullshit|dreck|zeitverschwendung)\b"
    ),
    rf"\bdu {_ADJECTIVE}(?:e|er|es)? (?:\w+ )?(?:kuh|sau|maschine|ding|bot|kiste|ki)\b",
    r"\bleck mich\b|\bdu kannst mich mal(?=[.!?,]| ?$)",
    r"\bfick (?:dich|euch)\b",
    r"\bverpiss dich\b",
    r"\b(?:fahr zur hölle|geh (?:doch )?(?:zum teufel|sterben))\b",
    r"(?:^|[.!?,] ?)(?:arschloch|hurensohn|vollidiot|wichser|scheißbot|scheißinterview|scheißmaschine|drecksbot)\b",
    r"\bich (?:weiß|finde? (?:he)?raus),? wo (?:du|sie) (?:wohn\w+|leb\w+|arbeit\w+)",
    r"\bich (?:mach|mache|schlag|schlage|hau|haue|bring|bringe) (?:dich|euch) (?:\w+ )?(?:fertig|um|tot|kaputt)\b",
)
