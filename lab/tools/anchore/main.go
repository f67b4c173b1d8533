// One binary for the scanner Grype, the cataloguer Syft, and the program that writes the lab's vulnerability database:
// what they share is compiled and linked once.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/anchore/clio"
	grype "github.com/anchore/grype/cmd/grype/cli"
	syft "github.com/anchore/syft/cmd/syft/cli"
	_ "github.com/glebarez/sqlite" // reads RPM databases, too
)

// Set by the linker.
var grypeVersion, syftVersion string

func main() {
	switch name := filepath.Base(os.Args[0]); name {
	case "grype":
		grype.Application(clio.Identification{Name: name, Version: grypeVersion}).Run()
	case "syft":
		syft.Application(clio.Identification{Name: name, Version: syftVersion}).Run()
	case "vulnerability-database":
		if len(os.Args) != 2 {
			fail("usage: vulnerability-database FOLDER <advisories.json")
		}
		if err := writeDatabase(os.Args[1]); err != nil {
			fail(err)
		}
	default:
		fail(name, "is not a program of this binary")
	}
}

func fail(words ...any) {
	fmt.Fprintln(os.Stderr, words...)
	os.Exit(2)
}
