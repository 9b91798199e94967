"""What this project promises, sentence by sentence.

Each promise has an id, one sentence that a test can refute, and where it comes from. A test says which promise it keeps
with `@pytest.mark.requirement("id", ...)`; `test_requirements.py` fails for a promise that no test keeps.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Requirement:
    """A promise: `id` is "area.what-it-is-about", `source` the document and the passage that it stands on."""

    id: str
    sentence: str
    source: str


def _from(source: str, **promises: str) -> tuple[Requirement, ...]:
    """Promises of one area; the first word of a key is the area, the others follow with hyphens."""
    return tuple(Requirement(_id(key), sentence, source) for key, sentence in promises.items())


def _id(key: str) -> str:
    area, _, rest = key.partition("_")
    return f"{area}.{rest.replace('_', '-')}"


_TOOLS = _from(
    "design: tools",
    tools_six="Exactly six tools are offered, under the names of the contract, and each is a mesh capability too.",
    tools_never_raise="Whatever is passed to a tool, its caller gets a dict and no exception.",
    tools_positional="The first four parameters of conduct_interview may be given by position or by name.",
    tools_failure_shape="A failure carries success, error, error_code, retryable and session_id, and says what to do.",
    tools_conduct_reply="A question comes with its id, its whole metadata and the counts and times of the session.",
    tools_conduct_complete="The end of an interview is told by interview_complete and a closing text as the question.",
    tools_get_session_reply="get_interview_session shows the stored document and statistics of it.",
    tools_end_reply="end_interview_session replies with status completed, a message, a summary and statistics.",
    tools_session_status_reply="get_session_status has everything that an API server polls for, question and history included.",
    tools_finalize_reply="finalize_interview replies with a score, an evaluation in four parts and the reason of completion.",
    tools_agent_status_reply="get_agent_status tells of health, dependencies, store, model, questions and configuration.",
    tools_agent_status_no_secrets="The configuration in the agent's status holds no password, key or credential.",
)

_SPEC = _from(
    "spec",
    spec_first_question="A call without an answer on a new session id returns a first question.",
    spec_follow_up="A call with an answer stores it and returns the next question.",
    spec_six_types="Opener, technical, experience, problem_solving, behavioral and clarification questions all occur.",
    spec_role_aware="Questions are about what the role description asks for, and two roles get different interviews.",
    spec_history="The whole history of an interview reaches whoever writes the next question.",
    spec_end_summary="Ending an interview yields a summary of what was covered.",
    spec_ttl_configurable="How long sessions live can be configured and is two hours from the last turn otherwise.",
    spec_status_connectivity="The agent's status tells whether the session store answers, and how fast.",
    spec_status_rates="The agent's status counts active sessions, and generated and failed questions.",
    spec_stateless="Any process with the same store can take the next call of an interview.",
    spec_module_entry="python -m interview_agent starts the agent.",
)

_STORED = _from(
    "design: the stored session",
    stored_key="A session is one string under interview_session:{id}, and GET shows the whole JSON document.",
    stored_shape="The fixed keys of the stored document have their names, types and timestamp format.",
    stored_status="The stored status is active or completed and nothing else.",
    stored_foreign_loads="A document that another program wrote in the fixed shape is loaded and carried on.",
    stored_ttl_completed="A completed interview is kept for thirty days unless configured otherwise.",
)

_PROMISES = (
    *_from(
        "design: promise 1",
        promise_answer_before_model="An answer is stored before any model is asked for the next question.",
        promise_answer_survives_model="An answer survives the failure of the model that was asked after it.",
        promise_answer_once="No answer is stored twice, whatever is repeated, races, crashes or loses its reply.",
        promise_answer_never_lost="An acknowledged answer is never lost to a crash, a race or a restart.",
    ),
    *_from(
        "design: promise 2",
        promise_repeat_question="A call without an answer repeats the open question and asks no model.",
        promise_repeat_answer="The same answer again gets the same next question.",
    ),
    *_from(
        "design: promise 3",
        promise_one_question="Callers at the same time never get two different questions for one turn.",
        promise_one_model_call="Callers at the same time cause one model call a turn, unless a holder of the floor failed.",
    ),
    *_from(
        "design: promise 4",
        promise_unknown_session_starts="conduct_interview on an unknown or expired id starts anew and says so in a notice.",
        promise_unasked_answer="An answer that comes with an unknown id is kept and shown to the interviewer, never scored.",
        promise_not_found="Every other tool replies session_not_found for an unknown id.",
    ),
    *_from(
        "design: promise 5",
        promise_completed_frozen="Conversation, reason and end of a completed interview never change.",
        promise_late_answer="A new answer after the end gets interview_completed and alters nothing.",
        promise_last_repeat="A repeat of the last answer after the end gets the closing again.",
        promise_evaluation_after_end="An evaluation can be added to a completed interview.",
    ),
    *_from(
        "design: promise 6",
        promise_store_away="With the store away, calls fail with a retryable error and succeed again without a restart.",
        promise_model_away="With the model away, calls fail with a retryable error and the answer is kept.",
        promise_no_silent_replacement="A configured model is never replaced by another source without being told to.",
    ),
    *_from(
        "design: promise 7",
        promise_input_sentences="Empty, oversized or wrongly typed input and bad ids get a sentence that says what to do.",
        promise_no_leaks="Neither résumés, answers nor keys appear in logs, errors or metrics.",
    ),
)

_TURN = _from(
    "design: rules of a turn",
    turn_repeat_with_answer_to="With answer_to a repeated answer is recognised exactly, however short and however late.",
    turn_repeat_without_answer_to="Without answer_to, long text equal to the last answer is a repeat at any time.",
    turn_short_repeat_window="Short equal text is a repeat only within ten seconds of the open question, with a notice.",
    turn_doors_send_answer_to="Chat and the overhead bench always send answer_to.",
    turn_hear_once="Who waits for a question only reads; filing happens once a call.",
    turn_joins="Equal text joins the turn that is being prepared and gets the question that comes of it.",
    turn_busy_refused="Other text while a question is being prepared gets question_not_open and is not stored.",
    turn_addition="After a failed attempt, further text is an addition to the same answer.",
    turn_answer_conflict="Other text for a question that is already answered gets answer_conflict.",
    turn_unknown_answer_to="An answer_to that names no question of this interview gets question_not_open.",
    turn_ask_needs_floor="A question is put only under the floor's own token and turn, in an active interview.",
    turn_floor_lapses="A floor whose holder died can be claimed by the next call once its time is over.",
    turn_own_token="A change that finds its own token in the document returns its own outcome and writes nothing.",
    turn_store_busy="After eight lost races a call gets store_busy, which is retryable.",
    turn_no_idle_write="A change that changes nothing writes nothing.",
    turn_question_id="Question ids are made of the incarnation and a number, and do not match after an expiry.",
    turn_foreign_ids="Questions of a foreign document get ids that stay the same while it is used.",
    turn_closing_is_no_question="The closing is stored as a closing and counts as no question.",
    turn_end_wins="If the end wins against a running turn, the caller gets the closing and the marks stay pending.",
    turn_late_but_asked_in_time="An answer to a question asked in time is stored after the deadline and gets the closing.",
    turn_expired="Where nothing is open after the deadline, the reply is interview_expired with expired: true.",
    turn_ttl_covers_duration="An active interview is kept for its time left and fifteen minutes if that is longer.",
    turn_reads_never_write="Reading a session changes neither its document nor its time to live.",
    turn_stored_brief_wins="Stored role, résumé and duration win over those of later calls, with a notice.",
    turn_foreign_survives="Unknown keys and entries of foreign writers survive a rewrite.",
    turn_foreign_lenient="Missing metadata, odd status words and several entries of one kind in a row are loaded.",
    turn_unreadable="What is no interview gets session_unreadable and is never overwritten.",
    turn_heard_kept="What was heard is stored when it is valid; repair and retry ask for the question alone.",
    turn_requests_by_code="Repeat, rephrase, I don't know and end are recognised before any model is asked.",
    turn_repeat_adds_nothing="A request to repeat the question adds no entry to the conversation.",
    turn_code_assigns_metadata="Type, difficulty, focus and id of a question come from the branch, not from the model.",
    turn_branch_contradiction="A branch that contradicts what was heard sends the draft to repair.",
    turn_lexicon_plan="Without a plan by the second turn a lexicon plan serves and is replaced at most once.",
    turn_one_repair="One repair follows a refused draft; after a second refusal the reply is model_invalid.",
)

_LIMITS = _from(
    "design: limits and defaults",
    limits_session_id="Session ids match [A-Za-z0-9._:-]{1,128}; others get a sentence.",
    limits_text_sizes="Résumé, role, answer and reason have the sizes of the contract, counted in UTF-8.",
    limits_large_request="A request of up to 16 MB still gets our own sentence about the field that is too large.",
    limits_document="A stored document may have 4 MB and no more.",
    limits_upload="An uploaded file may have 10 MB and 50 pages.",
    limits_questions="An interview has twelve questions unless set otherwise, never more than forty.",
    limits_clarifications="At most ten clarifications are asked on top of the questions.",
    limits_duration="A duration is 1 to 240 minutes, and there is none by default.",
    limits_closing_turn="The closing turn starts two minutes before the end.",
    limits_turn_time="A turn with its repair is bounded in time and its floor outlasts it.",
    limits_waiting="Who waits looks a few times a second and gets turn_in_progress when it takes too long.",
    limits_readme_table="All settings stand in one table of the README.",
)

_ERRORS = _from(
    "design: error codes",
    errors_codes="The error codes are exactly those of the contract.",
    errors_retryable="Retryable is true for exactly the errors that pass by themselves.",
)

_ENVIRONMENT = _from(
    "design: environment",
    environment_redis="REDIS_HOST, REDIS_PORT, REDIS_PASSWORD and REDIS_DB are honoured, and REDIS_URL wins.",
    environment_mesh="With MCP_MESH_REGISTRY_URL the agent joins the mesh, and without it none is needed.",
    environment_port="MCP_MESH_HTTP_PORT and HOST decide where the agent listens: 8084 and loopback by default.",
    environment_model="INTERVIEW_MODEL takes mesh, builtin or provider:model, with the default of the contract.",
    environment_store="INTERVIEW_STORE takes redis, file or memory.",
    environment_log_level="LOG_LEVEL decides what is logged.",
    environment_bad_values="A setting that cannot be used is refused at the start with a sentence that names it.",
)

_TERMINAL = _from(
    "issue: in the terminal",
    terminal_make_chat="make chat conducts an interview in the terminal with the file store and no model.",
    terminal_piped="Piped standard input drives a whole interview.",
    terminal_interrupt="Ctrl-C loses nothing, and the way to resume is printed.",
    terminal_commands="chat, serve, mcp, llm-service, show and doctor are commands of interview-agent.",
    terminal_show="show prints a stored interview as a person reads it.",
    terminal_doctor="doctor says what works, what does not, and what to do about it.",
)

_DOCUMENTS = _from(
    "issue: documents",
    documents_read="Text, Markdown, PDF and DOCX are read as roles and résumés.",
    documents_unreadable="A document that cannot be read gets a sentence with the reason and the remedy.",
)

_DOORS = _from(
    "issue: doors",
    doors_stdio_clean="The stdio door prints nothing but the protocol on standard output.",
    doors_same_replies="The same call gets the same reply through every door.",
    doors_health="/health, /ready and /metrics answer on the agent's port.",
    doors_mesh_registration="The agent registers its six capabilities with the tags of the contract.",
    doors_mesh_unregister="The agent leaves the registry when it is terminated.",
    doors_bad_input="Every tool replies to missing, unknown and wrongly typed arguments with a sentence.",
    doors_private_arguments="Tracing arguments of the mesh do not disturb a call.",
)

_STORES = _from(
    "issue: stores",
    stores_one_contract="Memory, file, Valkey and Redis stores obey one contract.",
    stores_one_shelf="Plans and examinations are kept beside the interviews, in every kind of store by one contract.",
    stores_forget="A document that was given a time is gone after it by itself, from lists too, in every kind of store.",
    stores_unhealthy="With Redis stopped the status is unhealthy, and healthy again once it is back.",
    stores_durability_warning="A Redis that would lose acknowledged answers when killed is warned about.",
)

_MODELS = _from(
    "issue: models",
    models_process_with_tools="The deployed process_with_tools is used so that none of its known traps loses anything.",
    models_native_llm="The mesh's native llm capability serves as well.",
    models_direct="A provider:model specification reaches that provider, with a base URL where one is given.",
    models_one_call="A turn costs one structured model call, and one more only for a repair.",
    models_llm_service="The shipped llm-service offers process_with_tools with the documented shape.",
    models_llm_service_returns="A killed llm-service that comes back is used again without a restart.",
    models_fences="The text of strangers cannot close the fence it stands in, nor give instructions.",
    models_growing_prompt="Within an interview the prompt only grows at its end.",
    models_verbatim_quotes="A mark whose quote is not in the answer does not count.",
    models_checked_questions="Double, repeated, cut off, leaking or unlawful questions are never asked.",
)

_BUILTIN = _from(
    "issue: the built-in interviewer",
    builtin_skills="The bank covers at least twelve skills, with five questions or more each.",
    builtin_types="Each skill of the bank has questions of all six types.",
    builtin_unknown_skills="A skill that the bank does not know is asked about in general questions by its name.",
    builtin_whole_interview="A whole interview can be held with no model at all.",
    builtin_must_haves_first="What the role requires is asked about before what would be nice to have.",
    builtin_ends="Whatever is answered, an interview ends within its limits.",
    builtin_no_badgering="Of its own accord the interviewer puts the same question twice at most, and what is asked for is given once or twice.",
    builtin_own_words="A point without signs is recognised by its own words; repeating the question, padding and denials show none.",
    builtin_recognises="The built-in interviewer recognises points in many wordings, and tells them from their opposites.",
    builtin_beside_the_point="An answer that is about something else shows no point of the question, or hardly one.",
    builtin_quotes_to_the_point="A follow-up quotes the candidate only where the words have to do with what was asked.",
)

_POLICY = _from(
    "issue 3: the policy",
    policy_same_anchors="Every candidate of a role is first asked the same question about each competency, in one order.",
    policy_must_haves_soon="All must-haves are touched within their number, the opener and one more question.",
    policy_probes="A probe asks for what is missing, once a topic until all must-haves are touched, then twice at most.",
    policy_probe_needed="A probe comes only where a core point or two points are missing.",
    policy_eases="Whoever does not know is asked something easier or adjacent, once a topic.",
    policy_types="Every full interview has questions of all six types.",
    policy_claims="At most one question in five is tied to what the résumé claims, and names a technology and nothing else.",
    policy_uncertainty="Second questions go where weight and uncertainty are greatest.",
    policy_time="Probes give way when the time is needed for what was not touched yet.",
    policy_accommodation="More time changes the deadline and nothing else.",
    policy_differences="Where an answer and the résumé differ, it is asked once how they go together, and no number changes.",
    policy_ends="Any sequence of acts ends, asks nothing a third time and loses no open question.",
)

_DIALOGUE = _from(
    "issue 3: what may be heard",
    dialogue_every_kind="Everything that may be heard has its next move.",
    dialogue_open_question_stays="After a request the question stays open, and the answer counts for it.",
    dialogue_hint_once="A hint is given once for a question, and noted.",
    dialogue_questions_back="A question back is answered in the words of the role, or noted for the team.",
    dialogue_corrections="A correction counts for the answer that it corrects, and the open question stays open.",
    dialogue_abuse="Abuse is answered calmly once; then the interview ends politely, for a person to look at.",
    dialogue_instructions_noted="An attempt to instruct the interviewer is noted for a person and changes nothing.",
    dialogue_technical_words="Technical talk signals nothing.",
    dialogue_pause="A pause stops the clock for a while, and the question stays open.",
    dialogue_thinking="Whoever thinks aloud is given time, and nothing is stored.",
    dialogue_own_words="A follow-up takes up the candidate's own words.",
    dialogue_language="The language of an interview follows its role or is set; the built-in interviewer says that it speaks English.",
    dialogue_one_language="What code itself says to a candidate is in the language of the interview where that has a file, else in English; the files have the same sentences.",
    dialogue_german="Requests, instructions and abuse in German are recognised before any mind, and an answer with such words in it stays an answer.",
    dialogue_free_wordings="Requests, talk and trouble are heard in free wordings, not only in so many words.",
    dialogue_answers_stay_answers="A real answer is never taken for a request or for talk, whatever words are in it.",
    dialogue_instructions_removed="The words of an instruction to the interviewer show no point, and the rest of the answer counts as it was said.",
)

_PLANS = _from(
    "issue 3: the plan",
    plans_role_alone="A plan depends on the role, its language and who plans, and on no candidate.",
    plans_anchors="Every competency of a plan has a question of its own that every candidate is asked first about it.",
    plans_by_model="What a model plans stands on the words of the role, and its questions pass every check.",
    plans_in_the_background="No question waits for a model's plan, and no failure of it or of its store fails a turn.",
    plans_by_person="A person can read, change and give back a plan, which then serves every interview for the role.",
    plans_reference_alone="A question with a reference answer and no points gets its points from it.",
    plans_own_bank="A team's own questions stand beside ours, or in their place, and faults are told by file, question and field.",
)

_EXAMINATION = _from(
    "issue 3: a model is examined before it interviews",
    examination_turns="A model is put through labelled turns of our own: every kind, traps, and four languages.",
    examination_figures="examine prints what was heard, missed and invented, quotes, questions, repairs, time and tokens.",
    examination_intervals="Every share of an examination has its 80% interval, and fewer turns make it wider.",
    examination_quotes="An examination counts the quotes that are not in the answer.",
    examination_repairs="An examination tells questions that pass at once from those that need a repair or never pass.",
    examination_costs="An examination measures seconds and tokens of each turn, repairs included.",
    examination_instructions="An instruction that betters the kind or a mark is counted, and a model that obeys one may not hear.",
    examination_verdict="An examined model may hear and phrase, may only phrase, or is unfit, by thresholds in one place.",
    examination_builtin="The built-in mind sits the same examination as a model.",
    examination_unreachable="A model that fails every call is called unreachable with its error, and nothing is kept.",
    examination_interrupted="Whoever interrupts an examination sees the results so far, and nothing is kept.",
    examination_prompts="Another model, or another version of a prompt, counts as not examined.",
    examination_halves="A model does what its examination allows, and both halves without one; INTERVIEW_HEARING wins.",
    examination_notice="An interview with an unexamined or unfit model begins with a notice that says so.",
    examination_shown="serve, doctor and the agent's status show whether the model was examined, and the result.",
    examination_store_away="A store that is away changes nothing in what a model may do, and delays no turn for long.",
)

_ENDINGS = _from(
    "issue: ending and evaluating",
    ending_idempotent="Ending twice gives the same reason, time and summary.",
    ending_summary_without_model="With the model away an interview still ends, with a summary of facts.",
    ending_finalize_retry="A failed evaluation changes nothing and can be repeated.",
    ending_finalize_once="An evaluation that is stored is returned again, not made anew.",
    ending_finalize_unstarted="Finalizing without any scored answer gives null scores, not zeros.",
)

_SCORING = _from(
    "issue: scoring",
    scoring_bounds="No score is ever below 0 or above 100, nor a part outside 0 to 25.",
    scoring_too_little="Below the least evidence the score is null.",
    scoring_monotone="Showing a point never lowers a level; missing one never raises it.",
    scoring_order="The order of the evidence does not matter: one transcript, one set of numbers.",
    scoring_derived="Levels and totals follow the formulas of docs/scoring.md; its worked cases come out as written down.",
    scoring_marker_errors="The more a marker errs, the less its marks say; one that nobody examined is taken with caution.",
    scoring_no_halo="What was shown of one competency changes the level of no other.",
    scoring_distinguishable="Two levels whose intervals overlap are not distinguishable.",
    scoring_validity="How well totals agree with a known truth is measured by a command, beside a ceiling and a placebo.",
    scoring_recommendation="The recommendation is yes, maybe or null, never a rejection.",
    scoring_words_of_the_candidate="Each strength in a report is quoted from the candidate's own answer.",
    scoring_not_assessed="What nobody asked about is listed as not assessed and costs nothing.",
)

_REPORT = _from(
    "issue 4: the report",
    report_from_the_stored_interview="The same stored interview gives the same report, byte for byte.",
    report_quotes="Every quote of a report was said in the turn that it names.",
    report_schema="A report has a published, versioned JSON schema, whatever is stored.",
    report_holds="Instructions, questions back and corrections stand apart in a report and enter no number.",
    report_beside="Where several answers seem to be beside the question, a report says so in words and names their turns.",
    report_resume="Where answer and résumé differ both are quoted, and claims of the résumé are probed or said not to be.",
    report_not_assessed="An interview that was broken off gets no score and no recommendation, and says what was not assessed.",
    report_pending="Answers that nobody has marked are pending, and turn into no number.",
    report_hints="What is met after a hint counts as partly, and the report says so.",
    report_provenance="A report says who marked by which version, how often such marks err, and what it was made of.",
    report_rescore="rescore proves the stored evaluation, and shows what another bar or marker would change.",
    report_bars="The bars are set with the role, and decide what is recommended.",
    report_candidate="The candidate's form has their own words, and levels only where the host wants them.",
    report_comparison="Candidates whose intervals overlap are not distinguishable, and different plans are not compared.",
    report_prose="A sentence of a model's prose without a quote or a figure behind it is dropped, and counted.",
    report_formats="report prints JSON, Markdown, and one HTML file that needs nothing else.",
    report_reviewed="What people have put beside a report stands at its level and answer in HTML and Markdown, and changes nothing else.",
    report_in_replies="The whole report is in the replies of finalize_interview and get_interview_session.",
    report_obedient_model="A model that obeys strangers' text brings no quote, number or verdict of its own into an evaluation or summary.",
    report_says_what_was_rejected="Marks thrown away, drafts refused and sentences dropped are counted where the result is told.",
    report_read_blind="Names, pronouns, schools, countries, praise, small talk, repetition and blank lines move no mark of the built-in mind.",
    report_instructions_show_nothing="What tells the interviewer how to mark shows no point, even if it recites the rubric.",
)

_QUESTIONS = _from(
    "issue: every question is checked",
    questions_one="A question asks one thing; a second ask hung on is refused, in English, German, French and Spanish.",
    questions_no_repeats="A question is not asked again in other words, and different questions on a topic may be asked.",
    questions_no_giveaway="A question does not say what a good answer to it shows.",
    questions_no_names="No question uses the candidate's name or speaks to anybody by name.",
    questions_language="A question that is surely in another language than the interview is refused.",
    questions_unlawful="Age, family, health, religion, origin and the like are refused in English, German, French and Spanish.",
    questions_lawful="Lawful questions and technical talk that only sound like such topics pass.",
    questions_command="check-question prints what the checks say about each line of standard input, as JSON.",
)

_WORDS = _from(
    "issue: technical words",
    words_technical="Technical talk of killing, aborting, voting, skipping or ending triggers nothing.",
)

_PACKAGING = _from(
    "issue: packaging",
    packaging_wheel="The wheel holds everything that an interview needs, and one can be held from it alone.",
    packaging_container="The container starts the agent on port 8084, as an ordinary user, and checks its health.",
    packaging_compose="What the compose file names is there: commands, settings, ports and hosts, and its API starts, is healthy and takes keys.",
    packaging_pinned="Everything that is installed is pinned, and no address of a package registry is named.",
)

_BENCH = _from(
    "issue: interview-bench",
    bench_facts_apart="Simulated candidates answer from facts that share no wording with the question bank.",
    bench_question_understood="Candidates understand nine of ten questions of several interviewers from their words alone.",
    bench_one_truth_in_every_style="A candidate's style changes words, and never which facts are said.",
    bench_repeatable="The same seed gives the same figures.",
    bench_keys="The figures of interview-bench stand in its JSON under the keys of the issue.",
    bench_built_in="interview-bench measures the built-in interviewer in memory, with marks and technical sentences.",
    bench_any_over_mcp="interview-bench measures an interviewer behind any MCP server that has conduct_interview.",
    bench_grading="bench.grading compares scores with those of people, beside length, tf-idf and chance, on questions nothing was fitted on.",
    bench_own_judge="Unlawful questions are judged by a matcher of the bench's own, checked against a labelled list.",
)

_REPORT_DOCUMENTS = _from(
    "issue 4: the report",
    documents_report_self_contained="The HTML of a report is one file that loads nothing, runs nothing and links quotes to their turns.",
    documents_report_escaped="Whatever was said, in whatever language or markup, changes no structure of a report's HTML or Markdown.",
    documents_report_same_content="The HTML and the Markdown of a report have the same parts in the same order, with every quote.",
    documents_report_no_zero="A figure that there is no evidence for is said in words in a report, never as zero.",
    documents_report_same_bytes="The same report gives the same HTML and the same Markdown, byte for byte.",
)

_PAGE = _from(
    "issue 5: the candidate's page",
    page_whole_interview="A candidate comes from the notice to the thanks, the transcript and the feedback in a browser.",
    page_notice="The notice says who asks, what is assessed, who decides, what is kept how long, and how to get help or contest.",
    page_refuse="A candidate who would rather not is asked nothing, and may still change their mind.",
    page_remarks="A candidate's remark stands beside the answer that it is about, and is there when they come back.",
    page_end_confirmed="The page ends an interview only when that is confirmed.",
    page_buttons="Buttons repeat the question, put it differently, skip it and pause.",
    page_pause="A pause is seen in every window and after a reload, ends by answering or by a button, and the page says whether the time stands still.",
    page_spoken_languages="What is said carries the language it is in, and the page says so where the questions are in another one than the interview.",
    page_not_stored="An interview that is stored no more is never carried on in silence: the page shows what the server says of it, and offers what is next.",
    page_draft_kept="A draft survives a reload and a crash, and the page is where it was.",
    page_confirmed="The page calls an answer sent, and forgets the draft, only after the server has replied.",
    page_offline="An answer given without network goes out by itself when it is back, and is stored once.",
    page_restart="A restart of the server in the middle of an interview loses neither answer nor place.",
    page_two_windows="A second window follows, loses no draft, and stores no second answer to a question.",
    page_thinking="While the next question is thought about, the page says that the answer is saved; the question comes by itself.",
    page_time="The time left is shown, and stays hidden once it is hidden.",
    page_time_over="When the time is up, the page says so, takes the answer that was begun and nothing else, and ends.",
    page_too_long="An answer that is too long to be sent stays where it is, and the page says by how much.",
    page_links="An expired, revoked or forged link leads to a page that says whom to ask.",
    page_keyboard="An interview can be held with the keyboard alone, and each new question gets the focus.",
    page_heard="Heard instead of seen, each phase has its names in order; a new question is told once, the time by itself never.",
    page_enlarged="At 400% zoom everything is there, the dialog begins with its heading, and the focus can be seen wherever it is.",
    page_accessible="axe-core finds nothing serious or critical in any phase of the page, in light and in dark.",
    page_narrow="At the width of a phone, and at 200% zoom, nothing has to be scrolled sideways.",
    page_motion="Nothing moves for those who want no motion.",
    page_languages="The page speaks the interview's language, else the browser's, else English; a language is a file.",
    page_buttons_spoken="The buttons speak in the candidate's name in the interview's language, and code understands their words.",
    page_without_script="Without JavaScript the notice is readable, and says that the interview needs it.",
    page_text_only="What others wrote is shown on the page as text, and never as markup.",
)

_RECRUITER = _from(
    "issue 5: the recruiter's page",
    recruiter_whole_way="In the browser a recruiter comes from a role by its plan and an invitation to the report, another level, a comparison and an export.",
    recruiter_own_view_first="What is recommended, and the total, show only after a reader has entered their own view.",
    recruiter_plan_before_candidates="The plan of a role is read, changed and approved before the first candidate, and is fixed from then on.",
    recruiter_wrong_beside_field="What is wrong in a form stands beside its field, and nothing that was typed is lost.",
    recruiter_override="A changed level stands beside the computed one with who changed it, when and why; those before it stay.",
    recruiter_more_time="A recruiter allows more time on the page of an interview, and the candidate's page shows it within seconds.",
    recruiter_quote_to_turn="A quote in the report leads to its turn in the transcript, where the candidate's remark stands too.",
    recruiter_no_ranking="Side by side, candidates stand in the order of their invitation, and are not distinguishable where intervals overlap.",
    recruiter_link="A candidate's link stands on the interview's page while it works, and a form that is sent twice invites once.",
    recruiter_erase="Erasing asks for the candidate's name, and leaves nothing that is about them.",
    recruiter_signed_in_only="Without a key that is valid now no page of a recruiter opens, and without a page's own token no form changes anything.",
    recruiter_text_stays_text="Whatever a role, a name or an answer says stays text on the recruiter's pages.",
    recruiter_live="The list and an interview that goes on follow what happens, in a tab that is seen and until all is over; nothing typed, opened or scrolled to is lost.",
    recruiter_accessible="axe-core finds nothing serious on the recruiter's pages, light or dark, and none scrolls sideways on a phone.",
)

_WEB = _from(
    "issue 5: the API",
    web_keys="Without a valid API key or its cookie nothing of roles and interviews is shown or done; keys are stored as digests.",
    web_mcp_key="Where people from elsewhere reach the pages of web, MCP beside them asks for an API key.",
    web_csrf="A browser's cookie alone changes nothing: a form of another site, or without its token, is refused.",
    web_links="A candidate's link is signed, names one interview, expires and can be revoked; nothing else opens an interview.",
    web_idempotency="The same Idempotency-Key gives the same role or interview, and is refused for something else.",
    web_uploads="Uploaded documents are read in a process of their own, within limits of size, pages and time.",
    web_rates="Requests from one link or address beyond a limit are told when to come again.",
    web_spoken="Whoever invites somebody in a language that the interviewer does not speak is told so at the invitation.",
    web_plan="A plan is read, changed and approved over the API, until the first candidate of its role is invited.",
    web_paging="Interviews are listed by pages, by role and by state, the newest first.",
    web_consent="Nothing is asked before the candidate consents; a refusal is noted.",
    web_answers="An answer is stored before the reply and only once, and every button says something that the interviewer understands.",
    web_feedback="Candidates read feedback only where the host allows it, and levels only where that is allowed as well.",
    web_remarks="A candidate's remark on an answer stands beside the report.",
    web_pause="The state tells of a pause from its request until the candidate says something, and how long the clock still stands still.",
    web_languages="Each thing that was said comes with the language it is in, whatever the interview's language is.",
    web_reviewed="Every export of a report has the overrides and the candidate's remarks, and only the JSON has readers' views, after one's own.",
    web_comparison="Over the API candidates stand side by side by plan and in the order of invitation, with the pairs that can be told apart, and the total withheld until the reader's own view.",
    web_view="What a report recommends, its total and the views of others are withheld everywhere until its reader has entered a view of their own.",
    web_reading_changes_nothing="To ask for a report, or to enter a view or a level, never ends an interview that goes on.",
    web_time_over="An interview whose time is over, or whose link was taken back, ends by itself five minutes later, or at once, and is evaluated.",
    web_roles_of_markdown="The front matter of a Markdown file is no part of a role, and its title names it.",
    web_override="An override needs a reason, and stands beside what was computed and what was overridden before.",
    web_allowance="More time is added before an interview or during it, once for each Idempotency-Key, and noted with who and when.",
    web_erase="Erasing an interview leaves nothing of the candidate in the store.",
    web_goes_by_itself="All about a candidate goes by itself: with a completed interview, else after the link's end; never before a report or an open interview.",
    web_stays_for_its_link="An interview that was begun by a link stays stored as long as the link works.",
    web_lapsed="Where an interview had begun and is no longer stored, it is said so, and only another consent begins another one.",
    web_export="An export holds all that is stored about a person.",
    web_events="Server-sent events tell of thinking, questions, the time and the end, also after reconnecting.",
    web_make_run="make run serves everything on loopback with a file and no model, and prints its address, a first key once, and a sample interview's link.",
    web_key_commands="keys add shows a new key once, keys list names those there are, and keys remove takes one back.",
    web_silence="No key, link, résumé or answer is logged by the API, or repeated in a problem.",
    web_one_registry="Roles, invitations, notes and keys are kept alike in memory, in a file and in Redis or Valkey, and shared by processes.",
    web_mesh="In a mesh, api is a process of its own that reaches the interviewer's tools as capabilities; the same tests pass as in one process.",
    web_proxied="Behind a proxy the pages, the API and the links in it have the name that people know the site by.",
    web_described="Every reply of the API is described in its OpenAPI 3.1 document, and no call makes a server error.",
)

REQUIREMENTS: tuple[Requirement, ...] = (
    *_TOOLS, *_SPEC, *_STORED, *_PROMISES, *_TURN, *_LIMITS, *_ERRORS, *_ENVIRONMENT, *_TERMINAL, *_DOCUMENTS,
    *_DOORS, *_STORES, *_MODELS, *_BUILTIN, *_POLICY, *_DIALOGUE, *_PLANS, *_EXAMINATION, *_ENDINGS, *_SCORING, *_REPORT,
    *_REPORT_DOCUMENTS, *_QUESTIONS, *_WORDS, *_PACKAGING, *_BENCH, *_PAGE, *_RECRUITER,
    *_WEB,
)  # fmt: skip
