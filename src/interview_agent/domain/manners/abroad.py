"""Instructions and insults in the languages that are most likely to be tried in an interview in English.

Without accents, as all is matched.
"""

INSTRUCTIONS = (
    # French
    (
        r"\b(?:ignore|ignorez|oublie|oubliez|neglige[rz]?)\b (?:\S+ ){0,8}?(?:instructions?|consignes?|regles?|bareme"
        r"|criteres?|directives)"
    ),
    (
        r"\b(?:donne|donnez|attribue|attribuez|attribuer|mets|mettez|accorde|accordez|mettre|donner)\b.?(?:\S+ ){0,8}?(?:100"
        r"|note|points?|maxim\w+|parfaite?|score)\b"
    ),
    r"\bm'(?:attribuer|accorder|donner) (?:\S+ ){0,8}?(?:score|note|points?|maxim\w+)",
    r"\b(?:evalue|note|notez|evaluez)[ -](?:\S+ ){0,8}?(?:parfait\w*|excellent\w*|100|maxim\w+|correct\w*)",
    r"\b(?:le|la|ce) candidate? (?:a|est) (?:\w+ )?(?:reussi|admise?|recue?|excellente?)",
    r"\b(?:laisse|laissez|fais|faites)[ -]moi (?:passer|reussir)",
    r"\btu es (?:maintenant|desormais) ",
    r"\brecommande[rz]?[ -]moi\b",
    # Spanish
    (
        r"\b(?:ignora|ignore|olvida|olvide|omite|desobedece)\b (?:\S+ ){0,8}?(?:instrucciones|reglas|rubrica|criterios"
        r"|indicaciones|ordenes)"
    ),
    (
        r"\b(?:dame|deme|ponme|pongame|otorgame|otorga|asigname|asigna|puntua\w*|califica\w*|regalame|dadme)\b (?:\S+ ){0,8}?(?:100"
        r"|maxim\w+|puntos|puntuacion|nota|perfect\w+|sobresaliente|correct\w+|excelente)"
    ),
    r"\bmarca\w* (?:\S+ ){0,8}?(?:cumplid\w+|correct\w+|aprobad\w+)",
    r"\b(?:el|la|este) candidat[oa] (?:ha |esta )?(?:aprobad[oa]|aprobo|superado|paso)",
    r"\b(?:apruebame|aprobadme|contratame|recomiendame|dejame (?:pasar|aprobar))\b",
    r"\bahora eres ",
    # Italian
    (
        r"\b(?:ignora|ignori|ignorate|dimentica|dimentichi|trascura)\b (?:\S+ ){0,8}?(?:istruzioni|regole|criteri"
        r"|indicazioni|direttive)"
    ),
    (
        r"\b(?:dammi|mi dia|datemi|assegnami|mettimi|mi metta|attribuisci\w*|dare)\b (?:\S+ ){0,8}?(?:100|massim\w+|punti"
        r"|punteggio|voto|perfett\w+|pieni)"
    ),
    r"\b(?:valuta|segna|considera)\w* (?:\S+ ){0,8}?(?:massimo|corrett\w+|perfett\w+|soddisfatt\w+|100|eccellente)",
    r"\b(?:il|la) candidat[oa] (?:ha |e )?(?:\w+ )?(?:superato|promoss[oa]|passato)",
    r"\b(?:promuovimi|assumimi|fammi passare|raccomandami)\b",
    r"\bora sei ",
    # Portuguese
    (
        r"\b(?:ignora|ignore|esquec[ae]|desconsidere|desconsidera)\b (?:\S+ ){0,8}?(?:instrucoes|regras|criterios"
        r"|orientacoes|diretrizes|rubrica)"
    ),
    (
        r"\b(?:da-me|de-me|me de|me da|da me|atribua|atribui|coloca-me|poe-me|ponha|conceda)\b ?(?:\S+ ){0,8}?(?:100|maxim\w+"
        r"|pontos|pontuacao|nota|perfeit\w+)"
    ),
    r"\b(?:avali[ae]|marque|marca|considere) (?:\S+ ){0,8}?(?:maxim\w+|corret\w+|perfeit\w+|cumprid\w+|excelente|100)",
    r"\b(?:o|a) candidat[oa] (?:foi |esta )?(?:aprovad[oa]|passou)",
    r"\b(?:aprova-me|aprove-me|me aprove|contrate-me|me contrate|deixa-me passar|recomende-me)\b",
    r"\bagora (?:es|voce e) ",
    # Dutch
    (
        r"\b(?:negeer|vergeet|sla)\b (?:\S+ ){0,8}?(?:instructies?|regels|richtlijnen|criteria|aanwijzingen|opdrachten"
        r"|beoordeling\w*)"
    ),
    r"\b(?:geef|ken|geeft|noteer|schrijf)\b (?:\S+ ){0,8}?(?:100|score|punten|cijfer|hoogste|maximale|volle|voldoende)\b",
    r"\bbeoordeel (?:\S+ ){0,8}?(?:goed|perfect|uitstekend|hoogste|maximaal|100|voldaan|juist)",
    r"\blaat me (?:\w+ )?(?:slagen|door)",
    r"\bde kandidaat (?:is|heeft) (?:\w+ )?(?:geslaagd|gehaald|uitstekend)",
    r"\bje bent (?:nu|vanaf nu) een",
    r"\b(?:neem me aan|beveel me aan)\b",
    # Polish
    (
        r"\b(?:zignoruj|ignoruj|zapomnij|pomin|zignorowac)\b (?:\S+ ){0,8}?(?:instrukcj\w+|polecen\w+|zasad\w*|regul\w*"
        r"|kryteri\w+|wytyczn\w+)"
    ),
    (
        r"\b(?:daj|dajcie|przyznaj|przyznac|postaw|wystaw|wpisz)\b (?:\S+ ){0,8}?(?:100|punkt\w*|ocen\w*|maksymal\w+"
        r"|najwyzsz\w+)"
    ),
    r"\b(?:ocen|oznacz|uznaj) (?:\S+ ){0,8}?(?:100|maksymal\w+|najwyz\w+|poprawn\w+|spelnion\w+|doskona\w+|zaliczon\w+)",
    r"\b(?:kandydat\w*) (?:\w+ )?(?:zdal\w*|zaliczyl\w*|spelni\w+|przeszedl)",
    r"\b(?:przepusc mnie|zatrudnij mnie|polec mnie)\b",
    r"\bjestes teraz ",
    # Russian
    (
        r"\b(?:игнорируй\w*|проигнорируй\w*|забудь\w*|не обращаи\w*)\b (?:\S+ ){0,8}?(?:инструкци\w*|правила?|указани\w*"
        r"|критери\w*|команды|сказали)"
    ),
    (
        r"\b(?:поставь\w*|даи\w*|дать|выставь\w*|присвои\w*|запиши\w*|напиши\w*)\b (?:\S+ ){0,8}?(?:100|балл\w*|оценк\w*"
        r"|максимал\w*|высш\w*|отлично|прошел|сдал)"
    ),
    (
        r"\b(?:оцени\w*|отметь\w*|засчита\w*|считаи\w*) (?:\S+ ){0,8}?(?:100|максимал\w*|высш\w*|отлично|правильн\w*"
        r"|выполнен\w*|верн\w*|прошел|зачтен\w*)"
    ),
    r"\bкандидат\w* (?:\w+ )?(?:прошел|сдал|принят|прошла)",
    r"\b(?:пропусти\w* меня|возьми\w* меня|рекомендуи\w* меня)\b",
    r"\bты теперь ",
)

INSTRUCTIONS_UNSPACED = (
    # Chinese, then Japanese: no blanks between words, so no word ends to hold on to.
    r"(?:忽略|无视|忘记|忘掉|不要理会).{0,12}(?:指令|指示|规则|说明|标准|提示|要求)",
    r"(?:给我|给这位|给他|打|评).{0,8}(?:满分|高分|100 ?分|最高分|一百分)",
    r"(?:标记为|视为|判为|评为).{0,8}(?:正确|通过|满足|优秀|合格)",
    r"(?:让我|请|直接).{0,3}(?:通过|过关|录用我|推荐我)",
    r"候选人.{0,6}(?:已通过|通过了|合格|优秀)",
    r"你现在是",
    r"系统(?:消息|提示)?:",
    r"(?:指示|命令|ルール|規則|指令|基準|プロンプト).{0,6}(?:無視|忘れ|従わない)",
    r"(?:満点|最高点|高得点|100 ?点|最高評価|合格点).{0,8}(?:くだ|下さい|つけ|与え|お願い|ちょうだい|にして|入れ)",
    r"(?:私|候補者|この回答|回答).{0,8}(?:合格|正解|採用|満点)(?:に|と|さ|し|です)",
    r"合格(?:に|と)して",
    r"あなたは(?:今|これ)から",
    r"システム(?:メッセージ)?:",
)
"""No blanks between words, so no word ends to hold on to."""

INSULTS = (
    # French
    r"\b(?:ta|ferme ta|vos) gueule\b",
    r"\b(?:connard|connasse|encule\w*|salope|batard|abruti\w*|debile)\b(?=[.!?,]|$| de)",
    (
        r"\b(?:t'es|tu es|vous etes|espece de|quel)(?: \w+){0,3}? (?:con|conne|cons|connard|idiote?s?|imbecile|debile"
        r"|abruti|nul|nulle|cretin)\b"
    ),
    r"\bva te faire\b",
    r"\bva chier\b",
    r"\bnique\b",
    r"\bcasse-toi\b",
    # Spanish
    r"\b(?:vete|andate|idos) a la (?:mierda|verga)\b",
    r"\b(?:gilipollas|pendej[oa]|cabron|hijo de puta|hijueputa|subnormal)\b",
    r"\b(?:eres|sois|que)(?: \w+){0,3}? (?:idiota|imbecil|estupid[oa]|inutil|tont[oa]|basura|mierda)\b",
    r"\bque te (?:den|jodan)\b",
    r"\bcallate\b",
    r"\bjodete\b",
    # Italian
    r"\bvaffanculo\b",
    r"\bfanculo\b",
    (
        r"\b(?:sei|siete)(?: \w+){0,3}? (?:cretin[oa]|idiota|stupid[oa]|imbecille|deficiente|stronz[oa]|coglione|scem[oa]"
        r"|merda)\b"
    ),
    r"\b(?:stronzo|coglione|pezzo di merda|bastardo)\b",
    r"\bstai zitto\b",
    r"\bva' al diavolo\b",
    # Portuguese
    r"\b(?:vai|va|vao) (?:te |se |tomar |a )+(?:foder|fuder|no cu|merda)\b",
    r"\b(?:filho da puta|caralho|otario|babaca)\b",
    r"\b(?:es|voce e|tu es)(?: \w+){0,3}? (?:idiota|burr[oa]|estupid[oa]|imbecil|inutil|lixo)\b",
    r"\bcala a? ?boca\b",
    r"\bcala-te\b",
    # Dutch
    r"\b(?:klootzak|kutbot|kut(?:wijf|interview)|hoerenzoon|lul|eikel|sukkel|mongool)\b",
    r"\b(?:je|jij|u) bent? (?:\w+ ){0,3}?(?:idioot|dom|stom|achterlijk|waardeloos|sukkel|debiel)\b",
    r"\bhou (?:je|jouw) (?:bek|mond|kop)\b",
    r"\brot op\b",
    r"\bdonder op\b",
    r"\bstomme (?:bot|machine|robot|idioot|computer)\b",
    # Polish
    r"\b(?:spierdalaj|wypierdalaj|pierdol sie|odpierdol sie|jebany|skurwysyn\w*|debilu|idioto|kretynie|palancie)\b",
    r"\bjestes (?:\w+ ){0,3}?(?:glupi\w*|idiota|idiotka|debil\w*|kretyn\w*|beznadziejn\w*|bezuzyteczn\w*|do dupy)\b",
    r"\bzamknij sie\b",
    r"\bglupi(?:a|e)? (?:bot|bocie|maszyn\w*|robot\w*)\b",
    # Russian
    r"\b(?:иди|пошел|пошла|идите|пошли)(?: ты| вы)? (?:на ?ху\w+|в жопу|к черту|в задницу|нах\w*)",
    r"\b(?:идиот\w*|дебил\w*|тупица|сука|мудак\w*|придурок|кретин\w*|урод|ублюдок|скотина)(?=[.!?,]|$)",
    r"\bты (?:\S+ ){0,3}?(?:идиот\w*|дурак|тупо\w*|тупая|дебил\w*|придурок|бесполезн\w*|глуп\w*)",
    r"\bзаткнись\b",
    r"\bтупо[ий] бот\b",
    r"\bтупая машина\b",
)

INSULTS_UNSPACED = (
    r"(?:你|您).{0,4}(?:白痴|傻|蠢|笨蛋|废物|垃圾|混蛋|有病)",
    r"滚(?:开|蛋|吧|!|。|$)",
    r"去死",
    r"他妈的",
    r"操你",
    r"闭嘴",
    r"王八蛋",
    r"傻逼",
    r"(?:お前|てめ|あなた|きみ|君).{0,6}(?:馬鹿|バカ|ばか|アホ|あほ|クソ|くそ|役立たず|ゴミ)",
    r"死ね",
    r"くたばれ",
    r"黙れ",
    r"うるさい、",
    r"ふざけるな",
    r"(?:バカ|馬鹿|クソ|アホ)(?:野郎|機械|ボット|ロボット)",
)
