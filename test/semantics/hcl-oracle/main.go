// Reads files of HCL, one line of base64 each, and says in JSON what calls and blocks HashiCorp's own parser sees in them.
package main

import (
	"bufio"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

type seen struct {
	Error  string     `json:"error,omitempty"`
	Calls  []string   `json:"calls"`
	Blocks [][]string `json:"blocks"`
}

func (s *seen) Enter(node hclsyntax.Node) hcl.Diagnostics {
	switch node := node.(type) {
	case *hclsyntax.FunctionCallExpr:
		s.Calls = append(s.Calls, fmt.Sprintf("%s@%d", node.Name, node.NameRange.Start.Line))
	case *hclsyntax.Block:
		s.Blocks = append(s.Blocks, append([]string{node.Type}, node.Labels...))
	}
	return nil
}

func (s *seen) Exit(hclsyntax.Node) hcl.Diagnostics { return nil }

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(make([]byte, 1<<20), 1<<24)
	for lines.Scan() {
		text, _ := base64.StdEncoding.DecodeString(lines.Text())
		found := seen{Calls: []string{}, Blocks: [][]string{}}
		file, problems := hclsyntax.ParseConfig(text, "x.tf", hcl.InitialPos)
		if problems.HasErrors() {
			found.Error = problems.Error()
		} else {
			hclsyntax.Walk(file.Body.(*hclsyntax.Body), &found)
		}
		said, _ := json.Marshal(found)
		fmt.Println(string(said))
	}
}
