import { expect, test } from "@jest/globals";
import { requireSafeEnvironment } from "./unsafe-environment.ts";

test.each([
  ["NODE_TLS_REJECT_UNAUTHORIZED", "0"],
  ["NODE_DEBUG", "http"],
  ["NODE_DEBUG", "*"],
  ["NODE_DEBUG_NATIVE", "TLS"],
  ["NODE_OPTIONS", "--tls-keylog=/tmp/keys"],
  ["NODE_OPTIONS", '--no-warnings "--tls-keylog=/tmp/keys"'],
  ["NODE_OPTIONS", "--trace-tls"],
  ["NODE_OPTIONS", "--tls-min-v1.0"],
  ["NODE_OPTIONS", "--inspect-brk=0.0.0.0:9229"],
  ["NODE_OPTIONS", "--report-on-fatalerror"],
  ["NODE_OPTIONS", "--heapsnapshot-near-heap-limit=1"],
])("a step with %s=%s is refused by that name", (name, value) => {
  const refused = expect.objectContaining({
    reason: "unsafe_environment",
    message: expect.stringContaining(name),
    remedy: expect.stringContaining(`Remove ${name} from`),
  });
  expect(() => requireSafeEnvironment({ [name]: value, PATH: "/bin" })).toThrow(refused);
});

test.each([
  ["NODE_TLS_REJECT_UNAUTHORIZED", "1"],
  ["NODE_DEBUG", ""],
  ["NODE_OPTIONS", "--max-old-space-size=4096 --use-system-ca"],
  ["NODE_EXTRA_CA_CERTS", "/etc/company.pem"],
  ["RUNNER_DEBUG", "1"],
])("a step with %s=%s goes on", (name, value) => {
  expect(() => requireSafeEnvironment({ [name]: value })).not.toThrow();
});
