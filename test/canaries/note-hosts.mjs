// Loaded before a step's own code: writes down every host that its process connects to, and every name that it asks for.
import dgram from "node:dgram";
import dns from "node:dns";
import { appendFileSync } from "node:fs";
import net from "node:net";

// Actions that hide their environment keep how Node was started.
const file = new URL(import.meta.url).searchParams.get("to");
const note = (host) => appendFileSync(file, `${host}\n`);

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...words) {
  const [first] = Array.isArray(words[0]) ? words[0] : words;
  note(typeof first === "object" ? (first.path ?? first.host ?? "localhost") : (words[1] ?? "localhost"));
  return connect.apply(this, words);
};
for (const verb of ["lookup", "resolve", "resolve4", "resolve6"]) {
  const ask = dns[verb];
  dns[verb] = (name, ...rest) => {
    note(name);
    return ask(name, ...rest);
  };
}
const { send } = dgram.Socket.prototype;
dgram.Socket.prototype.send = function (...words) {
  note(`udp ${words.find((word) => typeof word === "string") ?? ""}`);
  return send.apply(this, words);
};
