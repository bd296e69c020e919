"""Words by which a sentence weighs: what is turned down, what ties it together, what is given up for what."""

import re

CONTRAST = re.compile(
    r"\b(?:considered instead:?|instead of|rather than|prefer(?:red)? (?:\w+ )?(?:to|over)|"
    r"unlike|as opposed to|compared (?:to|with)|in place of|versus|vs\.?|"
    r"(?:chosen|picked|favou?red) over|cho(?:se|osing) (?:\w+ ){1,4}?over)(?=\s)",
    re.IGNORECASE,
)
CHOICE = re.compile(
    r"\b(?:I|we) (?:preferred|prefer|chose|choose|use|used|picked|took|take|kept|keep)\b", re.IGNORECASE
)
PRONOUN = re.compile(r"(?:\w+ing )?(?:one|it|that)\b")
BREAK = re.compile(r"[,;:()]|\b(?:because|since|but|so|at the)\b", re.IGNORECASE)
CONDITIONAL = re.compile(r"\bwould\b", re.IGNORECASE)
CONNECTIVE = re.compile(
    r"\b(?:because|instead of|rather than|since|at the (?:cost|price|expense) of|in exchange|in return"
    r"|trad(?:e|es|ed|ing)\b|trade-?off|gives? up|gave up|sacrific\w+|the price is|but|so that"
    r"|preferred|though"
    r"|although|whereas|the price (?:for|of)|sav(?:e|es|ing)|avoids?)\b",
    re.IGNORECASE,
)
GIVEN_UP = re.compile(
    r"\bat the (?:cost|price|expense) of\b|\bin (?:exchange|return) for (?!nothing)|\bga?i?ve(?:s"
    r"|n)? up\b|\bsacrific\w+"
    r"|\bthe price (?:for|of) [^.;]{3,60}? is\b"
    r"|\btrad(?:e|es|ing) (?:[\w()]+ ){1,4}for\b"
    r"|\bwould\b[^.]{5,160}\b(?:but|though|although)\b[^.]{0,80}?\b(?:needs?|costs?|takes?|requires?"
    r"|loses?|scans?|moves?"
    r"|changes?|use|uses|depends?|twice|slower|longer|hides?)\b"
    r"|\b(?:costs?|needs?|takes?|uses?)\b[^.]{3,80}\bbut (?:\w+ )?saves?\b"
    r"|\b(?:saves?|needs? no|avoids?)\b[^.]{3,80}\bbut (?:\w+ ){0,2}(?:costs?|needs?|takes?|hides?|loses?)\b",
    re.IGNORECASE,
)
"""What is given up for what is gained: such a sentence needs no name of a technique that is turned down."""
COST = re.compile(
    r"\b(?:memory|space|(?<!a )(?<!this )(?<!each )(?<!every )(?<!first )(?<!same )(?<!next )(?<!the )time|"
    r"speed|readability|simplicity|latency|throughput|stability|mutation|overhead|(?<!at the )costs?|"
    r"allocations?|accuracy|precision|cop(?:y|ies)|(?<=of )copying|lookups?|comparisons?|pass(?:es)?"
    r"|search(?:es)?|rescan\w*|slower|faster|"
    r"cheaper|(?:less|more|fewer) (?:code|lines|work)|exactness|fast|safe(?:ty)?|twice as long"
    r"|O\([^)]{1,20}\))(?!\w)",
    re.IGNORECASE,
)
GLUE = re.compile(
    r"\b(?:the|a|an|is|are|was|it|its|of|to|in|for|and|we|i|this|that|each|one|no|not|so|as|with|be"
    r"|would|which|"
    r"than|by|on|from|only|but|because|here|has|have|need|needs|all|every|when|if)\b",
    re.IGNORECASE,
)
