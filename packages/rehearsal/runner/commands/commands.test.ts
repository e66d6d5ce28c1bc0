import { expect, test } from "@jest/globals";
import { parseCommand } from "./commands.ts";

const isCommand = (name: string): boolean => ["error", "group", "add-mask"].includes(name);
const read = (line: string) => parseCommand(line, isCommand);

test("a command with colons starts a line, after spaces", () => {
  expect(read("  \t::error file=a.py,line=3::it broke")).toEqual({
    name: "error",
    properties: { file: "a.py", line: "3" },
    data: "it broke",
  });
  expect(read("see ::error::no")).toBeNull();
});

test("a command with brackets may stand anywhere in a line", () => {
  expect(read("foo ##[error file=a.py;line=3]it broke")).toEqual({
    name: "error",
    properties: { file: "a.py", line: "3" },
    data: "it broke",
  });
});

test("names and keys of commands ignore case", () => {
  expect(read("::ERROR File=x::y")).toEqual({ name: "error", properties: { file: "x" }, data: "y" });
});

test("what is not a known command is output", () => {
  expect(read("::unknown::x")).toBeNull();
  expect(read("##[unknown]x")).toBeNull();
  expect(read("::error")).toBeNull();
  expect(read("##[error")).toBeNull();
  expect(read("std::vector::push")).toBeNull();
});

test("escapes of data are undone, a percent sign last", () => {
  expect(read("::error::a%0Db%0Ac%25 %250A %3A %2C")?.data).toBe("a\rb\nc% %0A %3A %2C");
});

test("escapes of properties are undone too", () => {
  expect(read("::error title=a%3Ab%2Cc%25::x")?.properties).toEqual({ title: "a:b,c%" });
});

test("brackets have escapes of their own", () => {
  expect(read("##[error title=a%3Bb%5Dc]x%5D%3B")).toEqual({
    name: "error",
    properties: { title: "a;b]c" },
    data: "x];",
  });
});

test("a property without a value is dropped", () => {
  expect(read("::error file=,line,=x,col=2::y")?.properties).toEqual({ col: "2" });
});

test("data of a command keeps its spaces", () => {
  expect(read("::group:: two  words ")?.data).toBe(" two  words ");
});
