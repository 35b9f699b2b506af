"""Start of the built window program."""

from acucleo_desktop.app import main

raise SystemExit(main())
