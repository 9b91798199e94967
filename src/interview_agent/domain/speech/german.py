"""Requests in German. Umlauts are matched as two letters, as many write them, and a sharp s as two of the usual ones."""

from interview_agent.domain.speech.shapes import Request, Tongue

_BESIDE = (
    r"(?: (?:bitte|bitte schoen|mal|gern|gerne|jetzt|nun|hier|dann|leider|gerade|grad|eben|noch|doch|denn|eigentlich|vielleicht|kurz|schnell|nur"
    r"|auch|so|ganz|wirklich|echt|gar|halt|eh|lieber|da|dazu|darauf|davon|damit|darueber|hierzu|spontan|ehrlich gesagt|um ehrlich zu sein"
    r"|offen gesagt|an (?:dieser|der) stelle|im moment|im augenblick|auf anhieb|aus dem stegreif|fuer heute|heute|sofort|vorzeitig|ihnen|dir"
    r"|mir|uns|also|aehm?|bisher|bislang|persoenlich|ein bisschen|bisschen|sehr))*"
)
"""Little words that may stand almost anywhere in a German sentence."""

_AGAIN = r"(?: (?:noch ?mals?|noch ein ?mal|ein weiteres mal|erneut|langsamer|etwas langsamer|von vorne?))?"
_QUESTION = r"(?:(?:die|ihre|deine|diese)(?: letzte)? frage)"
_IT = rf"(?:{_QUESTION}|das|es|sie|die|dies)"
_YOU = r"(?:(?:koennen|koennten|wuerden|wollen) sie|(?:kannst|koenntest|wuerdest) du|(?:kannste|koenntste)|(?:ist|waere) es moeglich,? dass sie)"
_KIND = r"(?:waeren sie so (?:freundlich|nett|gut|lieb)|ich bitte sie|duerfte ich sie bitten|darf ich sie bitten),?"
_MAY_I = r"(?:kann|koennte|darf|duerfte) ich"
_MAY_WE = r"(?:koennen|koennten|wollen|duerfen|duerften|sollen|sollten) wir"
_WISH = r"(?:ich (?:moechte|will|wuerde(?= .*\b(?:gern|gerne|lieber)\b)))"
"""Whoever only says what they would do, and not that they would like to, is answering."""

_LET_US = rf"(?:lassen sie uns|lass uns|lasst uns|{_MAY_WE})"
_DIFFERENTLY = (
    r"(?:(?:etwas|ein bisschen|ein wenig)? ?(?:anders|einfacher|genauer|klarer|konkreter|verstaendlicher|deutlicher|naeher|simpler)"
    r"|(?:in|mit) (?:anderen|einfacheren|einfachen) worten)"
)
_SAY = r"(?:formulieren|ausdruecken|sagen|stellen|fragen|erklaeren|erlaeutern|beschreiben|fassen)"
_EXPLAIN = r"(?:umformulieren|erklaeren|erlaeutern|praezisieren|konkretisieren|verdeutlichen|vereinfachen)"
_TALK = r"(?:(?:das|dieses|unser) (?:interview|gespraech|bewerbungsgespraech|vorstellungsgespraech))"
_INTERVIEW = (
    r"(?:(?:das|dieses|unser) (?:interview|bewerbungsgespraech|vorstellungsgespraech)|(?:dieses|unser) gespraech)"
)
_SKIP = r"(?:ueberspringen|skippen|auslassen|weglassen)"
_ENDS = r"(?:beenden|abbrechen|stoppen|schliessen|abschliessen)"
_STOPS = r"(?:aufhoeren|schluss machen|abbrechen|stoppen|beenden)"
_NOW = r"(?: (?:bitte|jetzt|hier|gern|gerne|lieber|leider|nun|heute|fuer heute|sofort|vorzeitig|an dieser stelle|wirklich))*"
"""Little words beside an end that is not said to be that of the interview: "then I want to abort" is an answer."""

_SURELY = r"(?=.*\b(?:jetzt|hier|bitte|gern|gerne|lieber|leider|an dieser stelle|vorzeitig)\b)"
"""A conversation may be one with a customer."""
_IDEA = r"(?:ahnung|idee|plan|schimmer|erfahrung|erfahrungen|kenntnisse|antwort|beruehrungspunkte|meinung|blassen schimmer|blassen dunst)"
_NO = r"(?:keine?n?|null|ueberhaupt keine?n?|absolut keine?n?|gar keine?n?|nicht die (?:geringste|leiseste))"
_BREAK = r"(?:(?:eine|ne|die) )?(?:(?:ganz )?(?:kurze|kleine|fuenfminuetige|zehnminuetige) )?(?:pause|unterbrechung|auszeit|verschnaufpause)"
_MINUTES = r"(?:\d{1,2}|eine|ein|zwei|drei|fuenf|zehn|ein paar|paar) ?(?:min|minuten?|minuetchen)"
_A_HINT = r"(?:(?:einen|nen|n|ein|etwas|bisschen|eine) )*(?:kleinen |kurzen |kleiner |kleine )?(?:tipp|tip|hinweis|denkanstoss|anhaltspunkt|stichwort|hilfe|hilfestellung)"
_MOMENT = r"(?:(?:(?:einen|nen|n|ein) )?(?:kleinen |kurzen |kleiner )?(?:moment|augenblick|momentchen)|(?:eine |ne |kurze )?(?:sekunde|minute)|kurz)"

_UNDERSTOOD = r"(?:verstanden|kapiert|begriffen)"
_UNCLEAR = (
    rf"(?:ich )?(?:habe?|hab) {_IT}{_BESIDE}(?: nicht)(?: ganz| richtig| so ganz| wirklich)* {_UNDERSTOOD}",
    rf"{_IT} (?:habe?|hab) ich{_BESIDE} nicht(?: ganz| richtig| so ganz| wirklich)* {_UNDERSTOOD}",
    rf"(?:ich )?(?:versteh|verstehe|kapier|kapiere|check|begreife) (?:{_IT}|ihre frage|deine frage){_BESIDE} nicht(?: ganz| richtig| so ganz| wirklich)*",
    rf"(?:{_IT} )?(?:versteh|verstehe|kapier|kapiere|check|begreife) ich{_BESIDE} nicht(?: ganz| richtig| so ganz| wirklich)*(?:,? {_QUESTION})?",
    rf"(?:ich )?(?:versteh|verstehe){_BESIDE} nicht(?: ganz| richtig| so ganz| genau)*,? (?:was|wie|worauf) (?:sie|du)(?: genau| damit| das)* (?:meinen|meinst|hinaus ?wollen|wollen|wissen wollen)",
    rf"ich bin(?: mir)? nicht sicher,? ob ich {_IT}{_BESIDE}(?: richtig)? {_UNDERSTOOD} habe",
    r"(?:ich weiss|weiss) nicht(?: genau| ganz)?,? (?:was|wie) (?:sie|du)(?: genau| damit| das)* (?:meinen|meinst|wissen wollen)",
    r"(?:die frage ist|das ist|mir ist die frage|die frage ist mir)(?: mir)? (?:nicht|nicht ganz|un)(?: )?klar",
)
_TROUBLE = (
    r"|ich habe? keine lust mehr|ich habe? genug|es reicht(?: mir)?|ich muss(?: jetzt| leider)* weg"
    r"|(?:die|meine) verbindung (?:war|ist) (?:schlecht|weg|abgebrochen)|ich war(?: kurz| gerade)* abgelenkt"
)
"""What somebody says before a request that explains it."""

_FILLER = (
    r"(?>(?:aeh+m*|oeh+m*|eh+|hm+|mhm|tja|puh+|uff|oh|ach|naja|na|also|ja|nein|nee|noe|ok|okay|gut|nun|so|hallo|hi|hey|sorry|komm|lass mal"
    r"|sagen sie|sag(?: nochmal)?|entschuldigung|entschuldigen sie|entschuldige|verzeihung|pardon|(?:es )?tut mir (?:sehr |wirklich |echt )?leid"
    r"|bedaure|bedauerlicherweise|leider|bitte|danke|vielen dank|ehrlich gesagt|um ehrlich zu sein|(?:ganz )?ehrlich|offen gesagt|ich glaube"
    rf"|glaube ich|ich fuerchte|ich denke|schade|mal|hae+|gute frage|keine ahnung|(?:das )?weiss ich(?: leider| jetzt| gerade)* nicht|{_MOMENT}"
    rf"|(?:ich |{_IT} )?(?:habe?|hab)(?: ich| {_IT}| dich)?(?: leider| akustisch| gerade| jetzt)* nicht(?: ganz| richtig)* (?:verstanden|gehoert|mitbekommen)"
    rf"{_TROUBLE}|{'|'.join(_UNCLEAR)})(?![^\s,.!?:;-]))"
)
"""What may stand before a request or after it. It is matched in one way only, or a text of nothing else would be read for ever."""

_SEPARATOR = r"[\s,.!?:;-]+"

_REPEAT = (
    rf"(?:{_YOU}|{_KIND}){_BESIDE}(?: {_IT})?{_BESIDE}{_AGAIN}{_BESIDE} (?:zu )?(?:wiederholen|wiederholst)",
    rf"(?:{_YOU}|{_KIND}){_BESIDE} {_IT}{_BESIDE}{_AGAIN[:-1]}{_BESIDE} (?:zu )?(?:stellen|sagen|vorlesen|nennen|fragen)",
    rf"(?:{_MAY_I}|{_WISH}){_BESIDE} {_IT}{_BESIDE}{_AGAIN}{_BESIDE} (?:hoeren|sehen|lesen|haben)",
    rf"(?:bitte )?wiederhol(?:en sie|e|)(?: bitte)?(?: {_IT})?{_AGAIN}",
    rf"(?:{_QUESTION}|frage)(?: bitte)?{_AGAIN}(?: bitte)? wiederholen",
    r"wiederholen|wiederholung",
    rf"(?:bitte |sag |sagen sie |stell |stellen sie )?(?:{_IT} )?(?:bitte )?(?:noch ?mals?|noch ein ?mal)(?: {_QUESTION})?(?: bitte)",
    rf"(?:bitte )(?:{_IT} )?(?:noch ?mals?|noch ein ?mal)(?: {_QUESTION})?",
    rf"(?:was|wie) (?:war|lautet|lautete|ist)(?: denn| gleich| nochmal| noch mal| noch einmal| doch| jetzt)* {_QUESTION}(?: gleich| nochmal| noch mal| noch einmal)*",
    r"was (?:haben sie|hast du|hatten sie)(?: mich| gerade| eben| noch ?mal| da)* (?:gesagt|gefragt)",
    rf"(?:ich )?(?:habe?|hab|konnte) (?:{_IT}|dich){_BESIDE}(?: akustisch)? nicht(?: ganz| richtig| gut)* (?:gehoert|mitbekommen|mitgekriegt|hoeren)",
    rf"{_IT} (?:habe?|hab|konnte) ich{_BESIDE}(?: akustisch)? nicht(?: ganz| richtig| gut)* (?:gehoert|mitbekommen|mitgekriegt|hoeren)",
    rf"(?:ich )?(?:habe?|hab|konnte) (?:{_IT}|dich){_BESIDE} akustisch{_BESIDE} nicht(?: ganz| richtig| gut)* (?:verstanden|verstehen)",
    rf"{_IT} (?:habe?|hab|konnte) ich{_BESIDE} akustisch{_BESIDE} nicht(?: ganz| richtig| gut)* (?:verstanden|verstehen)",
    r"(?:wie|was) bitte|hae+|bitte was",
)
_REPHRASE = (
    rf"{_YOU}{_BESIDE}(?: {_IT})?{_BESIDE}{_AGAIN}{_BESIDE} {_DIFFERENTLY}{_BESIDE} {_SAY}",
    rf"{_YOU}{_BESIDE}(?: {_IT})?{_BESIDE}{_AGAIN}{_BESIDE}(?: {_DIFFERENTLY}| fuer dumme| fuer mich)? {_EXPLAIN}(?:,? (?:was|wie|worauf) (?:sie|du)(?: genau| damit| das)* (?:meinen|meinst|hinaus ?wollen|hinaus ?willst))?",
    rf"{_KIND}{_BESIDE} {_IT}{_BESIDE}{_AGAIN}{_BESIDE} (?:{_DIFFERENTLY} zu {_SAY}|umzuformulieren|zu {_EXPLAIN})",
    rf"(?:bitte )?(?:{_IT} )?(?:bitte )?(?:{_DIFFERENTLY} (?:formulieren|ausdruecken|stellen|sagen)|umformulieren)",
    rf"(?:bitte )?(?:erklaeren|erlaeutern|formulieren) sie(?: bitte| mir)* {_IT}(?: bitte)?(?: {_DIFFERENTLY}| um)?",
    rf"(?:geht|ginge|gehts) (?:das|es|)(?: auch| vielleicht| bitte)*{_AGAIN}(?: auch| bitte)* ?{_DIFFERENTLY}",
    r"(?:was|wie) (?:genau |konkret )?(?:meinen sie|meinst du)(?: das| es| denn| jetzt| genau| konkret| eigentlich| damit| mit (?:dieser|der|ihrer|deiner) frage)*",
    r"was (?:genau )?(?:ist|wird)(?: denn| genau| hier| jetzt)*(?: damit| mit (?:dieser|der) frage)?(?: genau)? gemeint|wie ist (?:das|die frage) gemeint",
    r"was ist gemeint|was (?:heisst|bedeutet|soll) (?:das|die frage)(?: denn| genau| konkret| jetzt| hier| heissen| bedeuten)*",
    r"was (?:genau )?(?:wollen|moechten) (?:sie)(?: denn| jetzt| genau| eigentlich| konkret| von mir| hier)* (?:wissen|hoeren)",
    r"was (?:genau )?(?:willst|moechtest) du(?: denn| jetzt| genau| eigentlich| konkret| von mir| hier)* (?:wissen|hoeren)",
    r"worauf (?:wollen sie|willst du)(?: denn| genau| damit)* hinaus",
    *_UNCLEAR,
)
_DOES_NOT_KNOW = (
    rf"(?:(?:das|es|dies|die antwort|so was|sowas) )?weiss ich{_BESIDE} nicht(?: genau| mehr| sicher| so genau| auswendig| wirklich)?",
    rf"ich weiss(?: (?:das|es|dies|die antwort))?{_BESIDE} nicht(?: genau| mehr| sicher| so genau| wirklich)?",
    rf"ich weiss{_BESIDE} (?:keine antwort|nichts)(?: darauf| dazu| darueber)?|(?:darauf|dazu|darueber|davon) weiss ich{_BESIDE} (?:keine antwort|nichts)",
    r"weiss(?: ich)?(?: leider| gerade| jetzt)* nicht(?: genau| mehr)?|weiss nix|weiss net",
    rf"(?:(?:da|davon|dazu|darauf|darueber|damit|hierzu|hiermit|hiervon|hierauf) )?(?:habe?|hab) ich{_BESIDE} {_NO} {_IDEA}(?: davon| damit| dazu| von)?",
    rf"ich (?:habe?|hab){_BESIDE} {_NO} {_IDEA}(?: davon| damit| dazu| darauf| hierzu)?",
    rf"{_NO} {_IDEA}(?: davon| damit| dazu| darauf| ehrlich gesagt)?",
    rf"(?:da|dazu|hierzu|darueber|darauf) (?:kann|koennte|vermag) ich{_BESIDE} (?:nichts|nix|wenig)(?: dazu| zu)? (?:sagen|antworten|beitragen)",
    rf"ich (?:kann|koennte){_BESIDE} (?:nichts|nix)(?: dazu| darueber| hierzu| zu)? (?:sagen|antworten)",
    rf"(?:{_IT} kann ich|kann ich {_IT}){_BESIDE} nicht (?:beantworten|sagen)|ich kann (?:{_IT}|diese frage|darauf){_BESIDE} nicht (?:beantworten|sagen|antworten)",
    rf"(?:dazu|da|hierzu) (?:faellt|faellt) mir{_BESIDE} (?:nichts|nix|kein beispiel)(?: dazu)? ein|mir faellt{_BESIDE} (?:nichts|nix|kein beispiel)(?: dazu| mehr)? ein",
    rf"(?:da|damit|hier) bin ich{_BESIDE} ueberfragt|ich bin{_BESIDE} ueberfragt|ueberfragt",
    rf"(?:das|dies) entzieht sich{_BESIDE} meiner kenntnis",
    rf"(?:(?:das|davon|so etwas|sowas|damit) )?(?:habe?|hab) ich{_BESIDE} (?:noch )?nie(?: davon| etwas davon)? (?:gehoert|gemacht|benutzt|verwendet|gesehen|genutzt|eingesetzt|gearbeitet|gebraucht|probiert)",
    r"(?:davon )?(?:noch )?nie(?: davon)? (?:gehoert|gemacht|benutzt|verwendet|gesehen|genutzt)",
    rf"(?:das )?kenne? ich{_BESIDE} nicht|ich kenne? das{_BESIDE} nicht",
    rf"(?:damit|da|darin|hiermit) kenne? ich mich{_BESIDE} nicht(?: gut| so gut| wirklich)? aus|ich kenne? mich (?:damit|da|hiermit){_BESIDE} nicht aus",
    rf"(?:damit|hiermit) (?:habe?|hab) ich{_BESIDE} nicht gearbeitet|(?:das )?sagt mir{_BESIDE} nichts",
    rf"(?:da |das )?bin ich(?: mir)?{_BESIDE} nicht sicher|ich bin(?: mir)?{_BESIDE} nicht sicher|(?:das )?ist mir{_BESIDE} nicht bekannt",
    rf"da muss ich{_BESIDE} (?:die|eine) antwort schuldig bleiben|(?:damit|mit (?:dem|diesem) thema) (?:habe?|hab) ich mich{_BESIDE} nicht (?:beschaeftigt|befasst)",
    r"k\.? ?a\.?",
)
_DECLINES = (
    rf"(?:{_MAY_WE}|{_MAY_I}|{_WISH}|{_LET_US}){_BESIDE}(?: {_IT})?{_BESIDE} {_SKIP}|{_IT} (?:moechte|will|wuerde) ich(?= .*\b(?:gern|gerne|lieber)\b){_BESIDE} {_SKIP}",
    rf"(?:{_QUESTION} |das )?(?:bitte )?ueberspringen|ueberspringen (?:sie|wir)(?: bitte)?(?: {_IT})?(?: bitte)?",
    r"(?:bitte )?(?:die |zur )?(?:naechste|naechsten|andere) frage",
    rf"(?:{_LET_US}|{_WISH}){_BESIDE} (?:zur naechsten frage(?: gehen| kommen| uebergehen)?|weitermachen|weiter machen|weitergehen|etwas anderes)",
    r"weiter(?: zur naechsten frage)? bitte|bitte weiter|weiter zur naechsten frage",
    rf"(?:dazu|hierzu|darauf|darueber) (?:moechte|will|werde|darf|kann) ich(?: mich)?{_BESIDE} (?:nichts sagen|(?:(?:aus gruenden der vertraulichkeit|aus vertraulichkeitsgruenden|vertraglich|wegen der geheimhaltung) )?nicht (?:aeussern|antworten|sprechen|reden)|keine (?:angaben|angabe|auskunft)(?: machen| geben)?)",
    rf"(?:{_IT}|diese frage) (?:moechte|will|werde) ich{_BESIDE} nicht (?:beantworten|sagen|besprechen)",
    rf"ich (?:moechte|will|werde)(?: mich)?(?: {_IT}| dazu| darauf| darueber| hierzu)*{_BESIDE} (?:nicht (?:beantworten|antworten|aeussern|sprechen|reden|sagen)|nichts(?: dazu)? sagen)",
    rf"da (?:muss|werde) ich{_BESIDE} passen|ich (?:muss{_BESIDE} passen|passe)|passe|kein kommentar|keine angaben?",
)
_HINT = (
    rf"{_YOU}{_BESIDE}(?: {_A_HINT}){_BESIDE} geben|{_YOU}{_BESIDE} (?:weiterhelfen|helfen|auf die spruenge helfen)",
    rf"(?:{_MAY_I}|{_WISH}){_BESIDE} {_A_HINT}{_BESIDE} (?:haben|bekommen|kriegen|erhalten)",
    rf"(?:gibt es|gibts|haben sie|hast du|haste){_BESIDE} {_A_HINT}(?: fuer mich)?|{_MAY_I}(?: sie)?{_BESIDE} um {_A_HINT} bitten|(?:waere|ist) {_A_HINT} moeglich",
    rf"(?:geben sie|gib|gebt){_BESIDE} {_A_HINT}",
    rf"ich (?:brauche|braeuchte|brauch){_BESIDE} {_A_HINT}|{_A_HINT}",
)
_THINKING = (
    rf"{_MOMENT}(?: mal| noch| bitte)*(?:,? (?:ich )?(?:muss|denke|ueberlege)(?: kurz| noch| gerade| mal)*(?: ueberlegen| nachdenken| nach)?)?",
    rf"ich (?:muss|moechte|wuerde gerne?){_BESIDE}(?: einen moment| eine minute)? (?:ueberlegen|nachdenken)|muss(?: ich)?{_BESIDE} (?:ueberlegen|nachdenken)",
    r"ich (?:ueberlege|denke)(?: noch| kurz| gerade| mal)* nach|ich ueberlege(?: noch| kurz| gerade| mal)*",
    rf"(?:lassen sie|lass) mich{_BESIDE}(?: einen moment| eine minute| darueber)*{_BESIDE} (?:ueberlegen|nachdenken|sehen)",
    rf"(?:geben sie|gib) mir{_BESIDE} (?:{_MOMENT}|{_MINUTES}|etwas zeit|zeit)(?: zeit| bedenkzeit| zum (?:nach)?denken| zum ueberlegen)?",
    rf"ich (?:brauche|brauch|braeuchte){_BESIDE} (?:{_MOMENT}|etwas zeit|bedenkzeit)(?: zeit| zum (?:nach)?denken| zum ueberlegen)?",
    r"(?:das ist (?:eine|ne) )?(?:gute|interessante|schwierige|schwere) frage|(?:mal )?ueberlegen|mal sehen|hm+|aeh+m*|oehm*",
)
_PAUSE = (
    rf"(?:{_LET_US}|{_MAY_I}|{_WISH}|ich muss|ich muesste){_BESIDE} (?:{_BREAK}|{_MINUTES}(?: pause)?){_BESIDE}(?: machen| einlegen| haben| nehmen)?",
    rf"(?:ich )?(?:brauche|brauch|braeuchte|benoetige){_BESIDE} (?:{_BREAK}|{_MINUTES} pause|(?:\d{{1,2}}|fuenf|zehn) minuten)|{_MAY_I}{_BESIDE} um {_BREAK} bitten",
    rf"(?:{_LET_US}|{_MAY_I}|{_WISH}|ich muss){_BESIDE}(?: {_TALK})?{_BESIDE}(?: fuer)?(?: {_MINUTES}| einen moment)?{_BESIDE} (?:pausieren|unterbrechen)",
    rf"(?:waere|ist) (?:es moeglich,? )?{_BREAK}{_BESIDE} (?:moeglich|okay|ok|drin|in ordnung|einzulegen|zu machen|zu haben)",
    rf"(?:waere|ist) es (?:moeglich|okay|ok|in ordnung),? {_BREAK}{_BESIDE} (?:einzulegen|zu machen|zu haben)",
    rf"(?:machen wir|mach){_BESIDE} {_BREAK}|{_BREAK}|{_MINUTES} pause|{_TALK} (?:pausieren|unterbrechen)|pausieren",
    (
        r"(?:ich )?(?:bin|muss)(?: mal| kurz| schnell| eben| gleich)* (?:weg|raus|wieder da|zurueck|(?:auf die|zur) toilette|aufs klo|an die tuer|zur tuer|ans telefon|telefonieren)"
        r"(?:,? (?:ich )?muss(?: mal| kurz| schnell)* (?:(?:auf die|zur) toilette|aufs klo|an die tuer|zur tuer|ans telefon))?"
    ),
    r"darf ich(?: mal| kurz| schnell)* (?:(?:auf die|zur) toilette|aufs klo|raus|telefonieren)",
)
_END = (
    rf"(?:{_WISH}|ich muss|{_LET_US}|{_YOU}){_BESIDE} {_INTERVIEW}{_BESIDE} {_ENDS}",
    rf"{_SURELY}(?:{_WISH}|{_LET_US}|{_YOU}){_BESIDE} {_TALK}{_BESIDE} {_ENDS}",
    rf"(?:{_WISH}|{_LET_US}){_NOW} {_STOPS}",
    rf"{_WISH}{_NOW} {_INTERVIEW}{_NOW} nicht(?: mehr)? (?:fortsetzen|weiterfuehren|weitermachen)",
    rf"{_WISH}{_NOW} nicht(?: mehr)? weiter ?machen|ich mag{_NOW} nicht mehr weiter ?machen",
    rf"(?:bitte )?(?:{_INTERVIEW}|interview){_NOW} {_ENDS}",
    rf"(?:bitte )?(?:beenden|beende|stoppen|stopp) (?:sie |wir )?(?:bitte |jetzt |hier )*{_INTERVIEW}",
    rf"(?:bitte )?brechen (?:sie|wir){_NOW} {_INTERVIEW}{_NOW} ab|ich breche{_NOW} {_INTERVIEW}{_NOW} ab",
    rf"ich beende(?: hiermit)?{_NOW} {_INTERVIEW}(?: hiermit)?{_NOW}",
    rf"hoeren wir{_NOW} auf|machen wir{_NOW} schluss{_NOW}",
    r"ich muss(?: jetzt| leider| sofort)+ (?:gehen|los|weg|aufhoeren|abbrechen|schluss machen)",
)

TONGUE = Tongue(
    spelling=str.maketrans(
        {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "\u2019": "", "'": ""}
        | {"\u2026": " ", "\u2013": " ", "\u2014": " "}
    ),
    polite=rf"(?:{_FILLER}{_SEPARATOR})*",
    tail=rf"(?:{_SEPARATOR}(?:{_FILLER}|jetzt|gerade|hier|dann|da|dazu|gern|gerne|danke schoen|danke sehr|auf wiedersehen|tschuess|naechste frage))*",
    requests={
        Request.END: _END,
        Request.PAUSE: _PAUSE,
        Request.HINT: _HINT,
        Request.REPEAT: _REPEAT,
        Request.REPHRASE: _REPHRASE,
        Request.DOES_NOT_KNOW: _DOES_NOT_KNOW,
        Request.DECLINES: _DECLINES,
        Request.THINKING: _THINKING,
    },
)
