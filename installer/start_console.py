"""Start of the built command line."""

from acucleo_desktop.cli.main import main

raise SystemExit(main())
