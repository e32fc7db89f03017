package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// workflow is what of a workflow decides about safety.
type workflow struct {
	Name        string
	On          yaml.Node
	Permissions map[string]string
	Jobs        map[string]struct {
		RunsOn      string `yaml:"runs-on"`
		Timeout     int    `yaml:"timeout-minutes"`
		Permissions map[string]string
		Steps       []struct {
			Uses, Run string
			With      map[string]any
		}
	}
}

var (
	pinned = regexp.MustCompile(`^actions/[a-z-]+@[0-9a-f]{40}$`)
	script = regexp.MustCompile(`^\.ci/[a-z-]+( [a-z]+)*( "\$[A-Z_]+(/[a-z]+)?")*$`) // no ${{ }}: what others wrote never becomes a command
)

// TestWorkflows: every step is a script that anyone can run, every action is pinned by
// its commit with the version beside it, and nothing may do more than it must.
func TestWorkflows(t *testing.T) {
	files, err := filepath.Glob("../../.github/workflows/*.yml")
	if err != nil || len(files) != 3 {
		t.Fatalf("%d workflows, want 3 (%v)", len(files), err)
	}
	versions := map[string]bool{}
	for _, file := range files {
		body, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var read workflow
		if err := yaml.Unmarshal(body, &read); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		fault := func(format string, values ...any) {
			t.Errorf("%s: %s", filepath.Base(file), fmt.Sprintf(format, values...))
		}
		if read.Name == "" || read.On.IsZero() || read.Permissions == nil || len(read.Permissions) > 0 || len(read.Jobs) == 0 {
			fault("it must have a name, events, jobs, and no permissions of its own")
		}
		if bytes.Contains(body, []byte("pull_request_target")) || bytes.Contains(body, []byte("secrets.")) {
			fault("a change of a stranger's would run with rights")
		}
		for name, job := range read.Jobs {
			if len(job.Permissions) == 0 || job.Timeout == 0 || job.RunsOn == "" || strings.HasSuffix(job.RunsOn, "latest") || len(job.Steps) == 0 {
				fault("job %s must name its permissions, a limit of time and a fixed system", name)
			}
			for _, step := range job.Steps {
				switch {
				case step.Uses != "" && !pinned.MatchString(step.Uses):
					fault("%s is not pinned by its commit", step.Uses)
				case step.Uses != "" && !regexp.MustCompile(regexp.QuoteMeta(step.Uses)+` # v\d+\.\d+\.\d+\n`).Match(body):
					fault("%s has no version beside it", step.Uses)
				case step.Run != "" && !script.MatchString(step.Run):
					fault("%q is no plain call of a script", step.Run)
				case step.Run != "":
					if info, err := os.Stat(filepath.Join("../..", strings.Fields(step.Run)[0])); err != nil || info.Mode()&0o111 == 0 {
						fault("%q cannot be run: %v", step.Run, err)
					}
				}
				if strings.HasPrefix(step.Uses, "actions/checkout@") && step.With["persist-credentials"] != false {
					fault("job %s leaves its token in the checkout", name)
				}
				if version, ok := step.With["go-version"]; ok {
					versions[fmt.Sprint(version)] = true
				}
			}
		}
	}
	if len(versions) != 1 {
		t.Errorf("the workflows take several versions of Go: %v", versions)
	}
}

// TestGitLabPipeline: what README.md gives for GitLab is read as YAML, calls scripts that
// are there, and takes the Go that GitHub's workflows take.
func TestGitLabPipeline(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, after, _ := bytes.Cut(readme, []byte("`.gitlab-ci.yml`:\n\n```yaml\n"))
	text, _, found := bytes.Cut(after, []byte("```"))
	var jobs map[string]struct {
		Image     string
		Script    []string
		Rules     []map[string]string
		Artifacts struct{ Paths []string }
	}
	if err := yaml.Unmarshal(text, &jobs); err != nil || !found {
		t.Fatalf("no YAML: %v\n%s", err, text)
	}
	for _, name := range []string{"check", "pages"} {
		if job := jobs[name]; len(job.Script) != 1 || job.Script[0] != ".ci/publish" || len(job.Rules) != 1 {
			t.Errorf("the job %s is %+v", name, job)
		}
	}
	if paths := jobs["pages"].Artifacts.Paths; len(paths) != 1 || paths[0] != "public" {
		t.Errorf("the pages are taken from %q", paths)
	}
	workflow, err := os.ReadFile("../../.github/workflows/portal.yml")
	if version := strings.TrimPrefix(jobs["default"].Image, "golang:"); err != nil || !bytes.Contains(workflow, []byte("go-version: "+version)) {
		t.Errorf("GitLab takes Go %s, GitHub another (%v)", version, err)
	}
}

// checkout lays the repository's files, as they would be committed, into a folder.
func checkout(t *testing.T) string {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("the scripts are written for bash")
	}
	listed, err := exec.Command("git", "-C", "../..", "ls-files", "-z", "--cached", "--others", "--exclude-standard").Output()
	if err != nil {
		t.Skipf("no git, or no repository: %v", err)
	}
	folder := memoryDir(t)
	for _, name := range strings.Split(strings.TrimRight(string(listed), "\x00"), "\x00") {
		body, err := os.ReadFile(filepath.Join("../..", name))
		if os.IsNotExist(err) {
			continue // removed, not yet committed
		}
		if err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Join(folder, name), body)
		if strings.HasPrefix(name, ".ci/") {
			if err := os.Chmod(filepath.Join(folder, name), 0o755); err != nil {
				t.Fatal(err)
			}
		}
	}
	return folder
}

// publishSteps runs the pipeline's steps in a checkout, all where none is named: the program is the test's own,
// in the long run the one that the script builds.
func publishSteps(t *testing.T, folder string, environment []string, step ...string) ended {
	t.Helper()
	steps := exec.Command(filepath.Join(folder, ".ci", "publish"), step...)
	steps.Dir = t.TempDir() // a script finds its own way
	steps.Env = append(os.Environ(), environment...)
	if !long() {
		steps.Env = append(steps.Env, "CCHC=cchc")
	}
	return call(t, steps)
}

// TestPipelineFromACleanCheckout runs the steps of the workflow with one command.
func TestPipelineFromACleanCheckout(t *testing.T) {
	folder := checkout(t)
	summary := filepath.Join(t.TempDir(), "summary.md")
	environment := []string{"GITHUB_ACTIONS=", "LIVE=" + filepath.Join(folder, "public"), "GITHUB_STEP_SUMMARY=" + summary}
	end := publishSteps(t, folder, environment)
	if end.code != 0 {
		t.Fatalf("the steps end with %d:\n%s%s", end.code, end.stdout, end.stderr)
	}
	for _, step := range []string{"check", "build", "verify", "compare"} {
		if !strings.Contains(end.stdout, "== "+step+"\n") {
			t.Errorf("the step %s was not run:\n%s", step, end.stdout)
		}
	}
	if _, err := os.Stat(filepath.Join(folder, "public", "ban-ke.json")); err != nil {
		t.Error(err)
	}
	changeOnce(t, filepath.Join(folder, "content", "lap-vo", "2023", "chinh-quyen-so.toml"), "rank = 8", "rank = 9")
	end = publishSteps(t, folder, environment, "compare")
	told, err := os.ReadFile(summary)
	if err != nil || end.code != 0 || !strings.Contains(end.stdout, "8/12 → 9/12") || strings.Count(string(told), "### So với ") != 2 || !strings.Contains(string(told), "8/12 → 9/12") {
		t.Errorf("the comparison ends with %d:\n%s%s\nits summary: %s %v", end.code, end.stdout, end.stderr, told, err)
	}
	end = publishSteps(t, folder, append(environment, "LIVE="+t.TempDir()), "compare")
	if end.code != 0 || !strings.Contains(end.stderr, "ban-ke.json") {
		t.Errorf("before the first deployment the comparison ends with %d:\n%s%s", end.code, end.stdout, end.stderr)
	}
}

// changeOnce replaces a text that stands once in a file.
func changeOnce(t *testing.T, file, old, new string) {
	t.Helper()
	body, err := os.ReadFile(file)
	if err != nil || strings.Count(string(body), old) != 1 {
		t.Fatalf("%s: %q stands %d times (%v)", file, old, strings.Count(string(body), old), err)
	}
	write(t, file, []byte(strings.Replace(string(body), old, new, 1)))
}

// TestPipelineStopsAtWrongContent: nothing is built, and the wrong line is marked in
// the change.
func TestPipelineStopsAtWrongContent(t *testing.T) {
	folder := checkout(t)
	changeOnce(t, filepath.Join(folder, "content", "lap-vo", "2023", "year.toml"), "score = 84.96", "score = 84.95")
	end := publishSteps(t, folder, []string{"GITHUB_ACTIONS=true"})
	if end.code != exitContent || !strings.Contains(end.stdout, "::error file=content/lap-vo/2023/year.toml,line=") {
		t.Errorf("the steps end with %d:\n%s%s", end.code, end.stdout, end.stderr)
	}
	if _, err := os.Stat(filepath.Join(folder, "public", "index.html")); err == nil {
		t.Error("a portal was built")
	}
}

// TestReleaseWorks makes a release for this system and for Windows, and tries it as an
// office gets it. It compiles everything twice: in the long run alone.
func TestReleaseWorks(t *testing.T) {
	if !long() {
		t.Skip("in the long run (CCHC_LONG), or by hand: .ci/release, .ci/try-release")
	}
	out := filepath.Join(t.TempDir(), "release")
	for _, step := range [][]string{{".ci/release", out, "v0.0.0-thu"}, {".ci/try-release", out, "v0.0.0-thu"}} {
		run := exec.Command("../../"+step[0], step[1:]...)
		run.Env = append(os.Environ(), "SYSTEMS=windows/amd64 "+runtime.GOOS+"/"+runtime.GOARCH)
		if said, err := run.CombinedOutput(); err != nil {
			t.Fatalf("%s: %v\n%s", step[0], err, said)
		}
	}
}
