import { define } from './define'

export default define(
  {
    title: '典型城市',
    lead: '一份研究所述五个典型城市的目标、领域、项目与规划，并排比较；均为文件所述，每条可见原句。',
    choose: '选择要比较的城市',
    headline: '概括',
    goals: '目标',
    fields: '领域',
    projects: '项目',
    plans: '规划',
    others: '其他',
    what: '项目类别',
    noneChosen: '请至少选择一个城市。',
    notStated: '文件未述',
    caption: '典型城市并排比较',
  },
  {
    title: 'Typical cities',
    lead: 'Goals, fields, projects and plans of the five cities that one study describes, side by side. All of it as stated, each with its words.',
    choose: 'Choose the cities to compare',
    headline: 'In short',
    goals: 'Goals',
    fields: 'Fields',
    projects: 'Projects',
    plans: 'Plans',
    others: 'Other',
    what: 'What',
    noneChosen: 'Choose at least one city.',
    notStated: 'not stated',
    caption: 'Typical cities side by side',
  },
)
