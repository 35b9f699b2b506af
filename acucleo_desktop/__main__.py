"""`python -m acucleo_desktop`: the window."""

from acucleo_desktop.app import main

raise SystemExit(main())
