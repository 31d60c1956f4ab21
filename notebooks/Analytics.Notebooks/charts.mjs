// Draws chart options as SVG: JSON lines in, JSON lines out. The first argument is the folder that has ECharts.
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
const echarts = createRequire(process.argv[2] + "/package.json")("echarts");
for await (const line of createInterface({ input: process.stdin })) {
  const { option, width, height } = JSON.parse(line);
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width, height });
  chart.setOption({ color: ["#a12622", "#d98b66", "#5b7899", "#2f6b4f", "#8a5a00", "#7a5a8c", "#4a5361"], backgroundColor: "#ffffff", ...option });
  process.stdout.write(JSON.stringify(chart.renderToSVGString()) + "\n");
  chart.dispose();
}
