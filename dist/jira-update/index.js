import { actions } from "../index.js";

await actions["jira-update"]();
