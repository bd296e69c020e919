"""What the text of a submission says about open questions, and where its code decides."""
