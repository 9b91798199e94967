"""What people say in an interview that is no answer, a module for each family of it.

Two things tell a request from an answer with the same words in it ("I repeat the request", "we take a break between two
rollouts"): it speaks to the interviewer, and there is little else in it. So each wording of the first kind holds a "you", a
"can I" or a "let's". What is called BARE is less: words that tell what somebody wants as long as no word of work stands beside
them, and the text speaks to somebody ("please", "can you", "sorry"). The other half, how much else is said, is in `acts`.

All is matched in small letters, with single blanks and straight apostrophes.
"""
