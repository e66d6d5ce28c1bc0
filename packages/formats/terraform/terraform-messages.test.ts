import { expect, test } from "@jest/globals";
import { terraformMessage } from "./terraform-messages.ts";

// The lines were printed by Terraform 1.11.4.
const complete = `{"@level":"info","@message":"terraform_data.many[\\"::error::b\\"]: Creation complete after 0s [id=50d88c6e]","@module":"terraform.ui","hook":{"resource":{"addr":"x"},"action":"create","id_key":"id","id_value":"50d88c6e","elapsed_seconds":0},"type":"apply_complete"}`;
const dump = `{"@level":"info","@message":"Emergency state dump","@module":"terraform.ui","state":{"version":4,"resources":[{"attributes":{"input":"s3cr3t"}}]},"type":"log"}`;
const outputs = `{"@level":"info","@message":"Outputs: 2","outputs":{"sec":{"sensitive":true,"type":"string","value":"s3cr3t"},"url":{"sensitive":false,"type":"string","value":"http://x"},"late":{"sensitive":false,"action":"create"}},"type":"outputs"}`;
const broken = `{"@level":"error","@message":"Error: Unclosed","diagnostic":{"severity":"error","summary":"Unclosed","detail":"","range":{"filename":"main.tf","start":{"line":1,"column":12,"byte":11},"end":{"line":1,"column":13,"byte":12}},"snippet":{"values":[{"traversal":"var.s","statement":"is \\"s3cr3t\\""}]}},"type":"diagnostic"}`;

test("a line of progress is shown without the id of the resource", () => {
  expect(terraformMessage(complete)).toEqual({
    kind: "line",
    text: 'terraform_data.many["::error::b"]: Creation complete after 0s',
  });
});

test.each([
  [
    "\nInterrupt received.\nPlease wait for Terraform to exit or data loss may occur.\nGracefully shutting down...\n",
    "Interrupt received. Please wait for Terraform to exit or data loss may occur. Gracefully shutting down...",
  ],
  [
    "\nTwo interrupts received. Exiting immediately. Note that data loss may have occurred.\n",
    "Two interrupts received. Exiting immediately. Note that data loss may have occurred.",
  ],
])("what Terraform says of signals is shown, in one line: %j", (said, text) => {
  const line = JSON.stringify({ "@level": "info", "@message": said, type: "log" });
  expect(terraformMessage(line)).toEqual({ kind: "line", text });
});

test("a printed state is kept apart", () => {
  expect(terraformMessage(dump)).toEqual({
    kind: "state",
    state: '{"version":4,"resources":[{"attributes":{"input":"s3cr3t"}}]}',
  });
});

test("outputs are read without the sensitive ones", () => {
  expect(terraformMessage(outputs)).toEqual({ kind: "outputs", values: { url: "http://x" } });
});

test("an error has its place and no snippet", () => {
  expect(terraformMessage(broken)).toEqual({
    kind: "diagnostic",
    diagnostic: { severity: "error", summary: "Unclosed", detail: "", file: "main.tf", line: 1, column: 12 },
  });
});

test.each(["", "Successfully configured the backend", "{", '{"__proto__":1}', "[1]"])("%j is no message", (line) => {
  expect(terraformMessage(line)).toBeUndefined();
});

test.each(['{"type":"something_new","@message":"s3cr3t"}', '{"a":1}', '{"type":"log","@message":"s3cr3t"}'])(
  "%j is not shown, because it is not known what it holds",
  (line) => {
    expect(terraformMessage(line)).toEqual({ kind: "silent" });
  },
);
