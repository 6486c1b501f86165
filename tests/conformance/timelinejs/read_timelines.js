// Opens tables as TimelineJS does from their address and prints what it shows, one JSON object a table.

import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

const LIBRARY = readFileSync(new URL("node_modules/@knight-lab/timelinejs/dist/js/timeline.js", import.meta.url), "utf-8");
const ADDRESS = "http://localhost/timelinejs.csv";

async function read(file) {
  const page = new JSDOM('<div id="timeline"></div>', { runScripts: "outside-only", pretendToBeVisual: true, url: ADDRESS });
  page.window.matchMedia = () => ({ matches: false, addListener() {} });
  page.window.fetch = async () => ({ status: 200, text: async () => readFileSync(file, "utf-8") });
  page.window.console.log = () => {};
  page.window.eval(LIBRARY);
  const timeline = new page.window.TL.Timeline("timeline", ADDRESS);
  await new Promise((loaded) => timeline.on("loaded", loaded));
  const markers = [...page.window.document.querySelectorAll(".tl-timemarker .tl-headline")].map((marker) => marker.textContent);
  const slides = timeline.config.events.map(({ text, group, display_date, start_date, end_date }) => ({
    ...text, group, shown: display_date, start: date(start_date), end: end_date ? date(end_date) : null, precision: start_date.data.format,
  }));
  return { errors: timeline.config.getErrors(), markers, slides };
}

function date({ data: { date_obj } }) {
  return [date_obj.getFullYear(), date_obj.getMonth() + 1, date_obj.getDate()];
}

const timelines = await Promise.all(process.argv.slice(2).map(read));
process.stdout.write(JSON.stringify(timelines), () => process.exit(0));
