package main

import (
	"encoding/json"
	"fmt"
	"os"
	"time"

	v6 "github.com/anchore/grype/grype/db/v6"
)

// advisory is what the lab says of a vulnerability in one npm package.
type advisory struct {
	ID          string `json:"id"`
	Package     string `json:"package"`
	Severity    string `json:"severity"`
	Description string `json:"description"`
	Affected    string `json:"affected"`
	Fixed       string `json:"fixed"`
}

// writeDatabase makes vulnerability.db in a folder, of advisories that come as JSON on the standard input.
func writeDatabase(folder string) error {
	var advisories []advisory
	if err := json.NewDecoder(os.Stdin).Decode(&advisories); err != nil {
		return fmt.Errorf("advisories: %w", err)
	}
	store, err := v6.NewWriter(v6.Config{DBDirPath: folder})
	if err != nil {
		return err
	}
	now := time.Now().UTC()
	provider := &v6.Provider{ID: "github", Version: "1", Processor: "lab", DateCaptured: &now, InputDigest: "xxh64:0"}
	for _, each := range advisories {
		vulnerability := &v6.VulnerabilityHandle{
			Name:       each.ID,
			Status:     v6.VulnerabilityActive,
			ProviderID: provider.ID,
			Provider:   provider,
			BlobValue: &v6.VulnerabilityBlob{
				ID:          each.ID,
				Description: each.Description,
				References:  []v6.Reference{{URL: "https://github.com/advisories/" + each.ID}},
				Severities:  []v6.Severity{{Scheme: v6.SeveritySchemeCHMLN, Value: each.Severity, Rank: 1}},
			},
		}
		if err := store.AddVulnerabilities(vulnerability); err != nil {
			return err
		}
		affected := &v6.AffectedPackageHandle{
			VulnerabilityID: vulnerability.ID,
			Vulnerability:   vulnerability,
			Package:         &v6.Package{Ecosystem: "npm", Name: each.Package},
			BlobValue: &v6.PackageBlob{Ranges: []v6.Range{{
				Version: v6.Version{Type: "semver", Constraint: each.Affected},
				Fix:     fixOf(each),
			}}},
		}
		if err := store.AddAffectedPackages(affected); err != nil {
			return err
		}
	}
	return store.Close()
}

func fixOf(each advisory) *v6.Fix {
	if each.Fixed == "" {
		return &v6.Fix{State: v6.NotFixedStatus}
	}
	return &v6.Fix{State: v6.FixedStatus, Version: each.Fixed}
}
