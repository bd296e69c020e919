"""An exception that disappears."""

from evaluator.questions.kind import about_finding

QUESTION = about_finding(
    44,
    "bare-except",
    "broad-except",
    "ignored-exception",
    "printed-exception",
    "jump-in-finally",
    text="An error nobody thought of is raised at {place}. Who learns of it, and with what in hand?",
    strong_answer="Sees that the handler hides programming errors as well; narrows it to the exceptions "
    "that can be handled, lets the others through, keeps the cause when it raises anew, and names what "
    "an operator would need to see.",
)
