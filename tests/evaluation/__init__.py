"""Quality, one command per table: python -m tests.evaluation.NAME."""

import sys
from pathlib import Path

# Run by -m, only the checkout is on the path; the fakes and this package are found from tests/.
sys.path.insert(0, str(Path(__file__).parents[1]))
