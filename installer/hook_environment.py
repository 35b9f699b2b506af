"""Runs first in the built programs: gives other programs back the search path for libraries that they would have had.

The start of a built program points that path to its own folder. A browser that is opened from the window would take our
libraries for its own; this process has read the path already and needs it no more.
"""

import os

if "LD_LIBRARY_PATH_ORIG" in os.environ:
    os.environ["LD_LIBRARY_PATH"] = os.environ.pop("LD_LIBRARY_PATH_ORIG")
else:
    os.environ.pop("LD_LIBRARY_PATH", None)
