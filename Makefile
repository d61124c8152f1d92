# Alcove: an encrypted vault for clinical notes.
#
#   make demo      the main job on made-up patients, in a vault that is thrown away
#   make test      all tests
#   make install   the program, completions and manual pages below PREFIX
#   make lint      format, layers
#   make bench     the figures, each beside a floor or a peer
#   make torture   crashes, power cuts, full disks, tampering, forgeries: hours; it goes on where it was stopped

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift

# The import check turns the layers of Package.swift into build errors. Without a local RUNPATH nobody can slip a
# libcrypto beside the program.
CHECKS = --explicit-target-dependency-import-check error --disable-local-rpath
# The C++ runtime that Swift's own needs is linked in where the machine has it as an archive: one library less to find and
# bind at each start, a twentieth of a whole status. Its folder comes first on the search path; empty, it changes nothing.
STATIC = $(CURDIR)/.build/static
# Types made of others are named by their parts' addresses and not by a text that is read and looked up at each start: a
# twentieth of a whole search.
NAMING = -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors
# A program has nobody to give its functions to: without their 6,000 names it is half a megabyte smaller.
RELEASE = -c release --static-swift-stdlib $(CHECKS) $(NAMING) -Xlinker --no-export-dynamic -Xswiftc -L$(STATIC)
PROGRAM = .build/release/alcove
FORMATTED = Package.swift Sources Tests

.PHONY: all build demo test test-slow lint bench torture torture-short install uninstall clean dependencies

all: build

dependencies:
	@.ci/dependencies
	@mkdir -p $(STATIC)
	@archive=$$({ cc -print-file-name=libstdc++.a || clang -print-file-name=libstdc++.a; } 2>/dev/null); \
		case "$$archive" in /*) ln -sf "$$archive" $(STATIC)/libstdc++.a ;; esac

build: dependencies
	$(SWIFT) build $(RELEASE) --product alcove

demo: build
	$(PROGRAM) demo

# The command-line tests drive the release program; everything else is built for debugging.
test: build
	$(SWIFT) build --build-tests $(CHECKS)
	ALCOVE_PROGRAM="$(CURDIR)/$(PROGRAM)" $(SWIFT) test --skip-build --parallel

# With the long vectors: a million messages, a file of 1 GiB, scrypt's largest vector.
test-slow: build
	$(SWIFT) build --build-tests $(CHECKS)
	ALCOVE_SLOW_TESTS=1 ALCOVE_PROGRAM="$(CURDIR)/$(PROGRAM)" $(SWIFT) test --skip-build --parallel

lint:
	$(SWIFT) format lint --strict --recursive --parallel --configuration .swift-format $(FORMATTED)

BENCHMARKS = Tests/Benchmarks

bench: build
	$(SWIFT) build -c release --static-swift-stdlib --disable-local-rpath --package-path $(BENCHMARKS)
	ALCOVE_PROGRAM="$(CURDIR)/$(PROGRAM)" $(BENCHMARKS)/.build/release/benchmarks $(CHAPTERS)

TORTURE = Tests/Torture
TORTURE_BUILD = $(SWIFT) build -c release --disable-local-rpath -Xswiftc -enable-testing --package-path $(TORTURE)

torture: build
	$(TORTURE_BUILD)
	ALCOVE_PROGRAM="$(CURDIR)/$(PROGRAM)" $(TORTURE)/.build/release/torture $(CHAPTERS)

# The same chapters with fewer steps, in minutes.
torture-short: build
	$(TORTURE_BUILD)
	ALCOVE_PROGRAM="$(CURDIR)/$(PROGRAM)" $(TORTURE)/.build/release/torture --short $(CHAPTERS)

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin" \
		"$(DESTDIR)$(PREFIX)/share/bash-completion/completions" \
		"$(DESTDIR)$(PREFIX)/share/zsh/site-functions" \
		"$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d" \
		"$(DESTDIR)$(PREFIX)/share/man/man1"
	install -m 755 $(PROGRAM) "$(DESTDIR)$(PREFIX)/bin/alcove"
	$(PROGRAM) --generate-completion-script bash \
		> "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/alcove"
	$(PROGRAM) --generate-completion-script zsh > "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_alcove"
	$(PROGRAM) --generate-completion-script fish \
		> "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/alcove.fish"
	$(SWIFT) build $(RELEASE) --product generate-manual
	rm -rf .build/manual && mkdir -p .build/manual
	.build/release/generate-manual $(PROGRAM) --output-directory .build/manual --multi-page
	install -m 644 .build/manual/*.1 "$(DESTDIR)$(PREFIX)/share/man/man1/"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/alcove" \
		"$(DESTDIR)$(PREFIX)/share/bash-completion/completions/alcove" \
		"$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_alcove" \
		"$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/alcove.fish" \
		"$(DESTDIR)$(PREFIX)/share/man/man1/alcove.1" "$(DESTDIR)$(PREFIX)"/share/man/man1/alcove.*.1

clean:
	$(SWIFT) package clean
