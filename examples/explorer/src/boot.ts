// Starts the engine, which takes longest, and then reads the rest of the page.
import "./style.css";
import "./engine";

void import("./page");
