export { chartData, type ChartData } from './chart-data';
export { chartWords, placeChart, type ChartItem, type PlacedChart } from './place-chart';
