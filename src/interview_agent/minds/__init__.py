"""Who hears answers and phrases questions: a language model, the built-in interviewer, or one half of each."""
