"""Speed, as ratios within one run: python -m tests.benchmarks.NAME."""

import sys
from pathlib import Path

# Run by -m, only the checkout is on the path; the fakes are found from tests/.
sys.path.insert(0, str(Path(__file__).parents[1]))
