"""The image of the docker host: an interpreter and the guest, nothing else."""
