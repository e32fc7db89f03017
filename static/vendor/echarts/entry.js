// What the charts of static/js/chart.js need of Apache ECharts, and nothing else. README.md tells how to bundle it.
import { init, use } from "echarts/core";
import { BarChart, LineChart, ScatterChart } from "echarts/charts";
import { GridSimpleComponent, LegendPlainComponent } from "echarts/components";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";
// ECharts' own tooltip has letters of 12 px whatever the reader's text size, and does not break its lines: ours is drawn
// with these two.
import Text from "zrender/lib/graphic/Text.js";
import Rect from "zrender/lib/graphic/shape/Rect.js";

use([BarChart, LineChart, ScatterChart, GridSimpleComponent, LegendPlainComponent, LabelLayout, SVGRenderer]);
export { init, Text, Rect };
