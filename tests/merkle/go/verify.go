// Command verify checks an unpacked evidence bundle with Go's own packages for notes and logs, which share nothing with
// Assay's code: signatures, the proof of each act, and that the log only went on from where it stood before.
package main

import (
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func main() {
	if len(os.Args) != 2 {
		fail("usage: verify FOLDER")
	}
	data := filepath.Join(os.Args[1], "data")
	keys := verifiers(read(data, "log", "keys.txt"))
	text := read(data, "log", "checkpoint")
	size, root := checkpoint(text, keys)

	entries := names(data, "entries", "*.json")
	if len(entries) == 0 {
		fail("no entries")
	}
	for _, entry := range entries {
		seq, err := strconv.ParseInt(strings.TrimSuffix(filepath.Base(entry), ".json"), 10, 64)
		check(err)
		proof := read(data, "proofs", strings.TrimSuffix(filepath.Base(entry), ".json")+".tlog-proof")
		head, rest, found := strings.Cut(proof, "\n\n")
		if !found || rest != text {
			fail("the proof of %d is for another checkpoint", seq)
		}
		lines := strings.Split(head, "\n")
		if lines[0] != "c2sp.org/tlog-proof@v1" || lines[1] != fmt.Sprintf("index %d", seq-1) {
			fail("the proof of %d is none", seq)
		}
		record, err := os.ReadFile(entry)
		check(err)
		check(tlog.CheckRecord(hashes(lines[2:]), size, root, seq-1, tlog.RecordHash(record)))
	}

	earlier := names(data, "log", "earlier/*.checkpoint")
	for _, name := range earlier {
		before, err := os.ReadFile(name)
		check(err)
		size1, root1 := checkpoint(string(before), keys)
		proof, err := os.ReadFile(strings.TrimSuffix(name, "checkpoint") + "consistency")
		check(err)
		check(tlog.CheckTree(hashes(strings.Fields(string(proof))), size, root, size1, root1))
	}
	fmt.Printf("%d acts and %d earlier checkpoints hold\n", len(entries), len(earlier))
}

func verifiers(text string) note.Verifiers {
	var list []note.Verifier
	for _, line := range strings.Split(strings.TrimSpace(text), "\n") {
		kind, key, _ := strings.Cut(line, " ")
		if kind != "log" {
			continue
		}
		verifier, err := note.NewVerifier(key)
		check(err)
		list = append(list, verifier)
	}
	return note.VerifierList(list...)
}

func checkpoint(text string, keys note.Verifiers) (int64, tlog.Hash) {
	opened, err := note.Open([]byte(text), keys)
	check(err)
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 || lines[0] != opened.Sigs[0].Name {
		fail("no checkpoint")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	check(err)
	return size, hashes(lines[2:3])[0]
}

func hashes(lines []string) []tlog.Hash {
	var all []tlog.Hash
	for _, line := range lines {
		bytes, err := base64.StdEncoding.DecodeString(line)
		check(err)
		if len(bytes) != tlog.HashSize {
			fail("no hash: %s", line)
		}
		all = append(all, *(*tlog.Hash)(bytes))
	}
	return all
}

func names(parts ...string) []string {
	found, err := filepath.Glob(filepath.Join(parts...))
	check(err)
	return found
}

func read(parts ...string) string {
	bytes, err := os.ReadFile(filepath.Join(parts...))
	check(err)
	return string(bytes)
}

func check(err error) {
	if err != nil {
		fail("%v", err)
	}
}

func fail(format string, values ...any) {
	fmt.Printf("NOT VERIFIED: "+format+"\n", values...)
	os.Exit(1)
}
