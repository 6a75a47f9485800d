// The first thing shown was reckoned when the page was built, and the engine would only get in its
// way; for anything else the engine, which takes longest, starts before the rest of the page is read.
import "./style.css";
import { openBundled } from "./engine";

if (!/^(#\/?(changed)?)?$/.test(location.hash)) openBundled().catch(() => undefined);

void import("./page");
