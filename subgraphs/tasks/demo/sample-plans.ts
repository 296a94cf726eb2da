/**
 * Two work plans of our own wording in the layout of an official plan. The association, its number and its date
 * are invented; the units are those of the demo directory. `write-samples.ts` turns them into files, and the files
 * go through the importer like any other document.
 */
export interface SampleTask {
  text: string;
  units: string;
  lead?: string;
  co?: string;
  deadline?: string;
  target?: string;
  remark?: string;
}
export interface SamplePlan {
  documentNumber: string;
  issuer: string;
  titleLines: string[];
  annexTitleLines: string[];
  date: string;
  opening: string;
  requirements: string;
  categories: { name: string; body: string; tasks: SampleTask[] }[];
  safeguards: string[];
}

const ADDRESSEES =
  '各区县（自治县）科协、各开发区科协，各市级学会（协会、研究会），各企事业单位科协，机关各部室、各直属单位：';

export const addressees = ADDRESSEES;

export const plan2026: SamplePlan = {
  documentNumber: '示科协发〔2026〕6号',
  issuer: '示范市科学技术协会',
  titleLines: ['关于印发《2026年“春雨润科”', '凝聚科技工作者重点工作安排》的通知'],
  annexTitleLines: ['2026年“春雨润科”凝聚科技工作者重点工作事项'],
  date: '2026年1月15日',
  opening: '现将《2026年“春雨润科” 凝聚科技工作者重点工作安排》印发给你们，请对照分工抓好落实。',
  requirements:
    '围绕全市科技创新大局，把服务科技工作者作为立会之本，以贴近一线、润物无声的方法讲理论、讲精神、讲形势、讲政策、讲榜样，让科技工作者有归属、有舞台、有荣誉。',
  categories: [
    {
      name: '用理论学习强根基',
      body: '坚持学在前列、干在实处。建立理论学习月度清单，每月通报学习情况。分层次举办科技骨干专题研修班。推动市级学会负责人、知名专家到基层讲党课。办好科技类报刊理论专版，刊发建议文章。',
      tasks: [
        { text: '建立理论学习月度清单，每月通报各支部学习情况。', units: '机关党委办公室、办公室' },
        { text: '分层次举办科技骨干专题研修班不少于4期。', units: '组织人事部' },
        {
          text: '推动市级学会负责人、知名专家到基层讲党课，全年不少于6场。',
          units: '科技社团党委办公室、科学技术创新部',
        },
        {
          text: '办好科技类报刊理论专版，刊发科技工作者建议文章。',
          units: '战略发展部、宣传文化部、市院士工作服务中心',
        },
      ],
    },
    {
      name: '用科学家精神聚人心',
      body: '组建科学家精神宣讲队，走进校园、院所、企业、社区和机关开展宣讲活动。邀请院士专家开展“千名专家·万里科普行”系列活动。办好学风建设辩论邀请赛，打造学风宣讲小分队。办好港澳台青年学生科创实习和发明成果展。培育科学家精神教育基地。支持创作科学家题材文艺作品，征集短视频作品。',
      tasks: [
        {
          text: '组建科学家精神宣讲队，组织开展二十场宣讲活动，走进校园、院所、企业、社区和机关。',
          units: '宣传文化部、组织人事部、市院士工作服务中心',
        },
        { text: '邀请院士专家开展“千名专家·万里科普行”系列活动。', units: '市院士工作服务中心、宣传文化部' },
        { text: '办好高校学风建设辩论邀请赛，组建学风宣讲小分队。', units: '宣传文化部' },
        { text: '办好港澳台青年学生科创实习和青少年发明成果展。', units: '国际合作部' },
        { text: '新培育科学家精神教育基地6个以上。', units: '宣传文化部' },
        { text: '建成科学家精神主题展厅并常年开放。', units: '宣传文化部、重庆科技馆' },
        { text: '联合有关部门征集“我身边的科研人”短视频作品。', units: '宣传文化部、科学技术普及部' },
        { text: '扶持创作科学家题材话剧、图书等文艺作品。', units: '宣传文化部' },
      ],
    },
    {
      name: '用形势宣讲鼓干劲',
      body: '举办科技人才国情研修班和“山城科技讲堂”品牌活动，及时宣讲科技创新形势任务。推广创新方法，培训一线工程师。',
      tasks: [
        { text: '举办青年科技人才国情研修班。', units: '组织人事部' },
        { text: '举办“山城科技讲堂”品牌活动不少于6场。', units: '市院士工作服务中心、宣传文化部' },
        { text: '组织全国学会与本市产业园区对接活动。', units: '科学技术创新部' },
        { text: '举办创新方法应用大赛，培训一线工程师600人次。', units: '科学技术创新部、科技服务中心' },
      ],
    },
    {
      name: '用政策服务暖人心',
      body: '健全机关干部联系科技工作者制度。建好科技政策一站通，及时发布政策解读。优化科技工作者状况调查站点布局，形成诉求分析报告。围绕知识产权、科研经费等热点举办政策讲座。',
      tasks: [
        {
          text: '健全机关干部联系科技工作者制度，每名干部联系不少于3名一线科技工作者。',
          units: '组织人事部、办公室、机关党委办公室',
        },
        { text: '上线科技政策一站通，发布政策解读不少于6篇。', units: '宣传文化部' },
        { text: '优化科技工作者状况调查站点布局，按季度形成诉求分析报告。', units: '战略发展部、市院士工作服务中心' },
        {
          text: '围绕知识产权、科研经费等热点举办政策讲座不少于5场。',
          units: '组织人事部、市院士工作服务中心、科技服务中心',
        },
      ],
    },
    {
      name: '用先进典型树标杆',
      body: '组织创新争先表彰和青少年科技创新奖评选，开展“最美科技工作者”学习宣传发布，做好国家级科技奖项举荐工作。深入开展科技志愿服务，组织专家进校园、进乡村。推荐选树科技志愿者、志愿服务组织、志愿服务项目和服务站点先进典型。',
      tasks: [
        { text: '组织全市创新争先表彰和青少年科技创新奖评选。', units: '组织人事部、科学技术创新部' },
        { text: '开展年度“最美科技工作者”学习宣传发布。', units: '宣传文化部' },
        { text: '做好国家级科技奖项和荣誉称号举荐工作。', units: '组织人事部' },
        {
          text: '深入开展科技志愿服务，组织专家进校园、进乡村，志愿服务时长不低于40小时。',
          units: '科学技术普及部、宣传文化部、市院士工作服务中心、科技服务中心',
        },
        {
          text: '推荐选树科技志愿者、志愿服务组织、志愿服务项目和服务站点先进典型。',
          units: '宣传文化部、科学技术普及部、重庆科技馆',
        },
      ],
    },
  ],
  safeguards: [
    '加强统筹调度。办公室每月汇总进展，每季度通报一次，重要事项提请办公会研究。',
    '注重上下联动。机关部室与区县科协、市级学会结对推进，共享专家和阵地。',
    '从严督导考核。任务完成情况纳入年度考核，对进度滞后的及时提醒。',
    '讲好工作故事。及时总结做法，用好各类媒体宣传基层经验。',
  ],
};

export const plan2025: SamplePlan = {
  documentNumber: '示科协办发〔2025〕18号',
  issuer: '示范市科学技术协会办公室',
  titleLines: ['关于印发《2025年科普惠民专项行动实施方案》的通知'],
  annexTitleLines: ['2025年科普惠民专项行动任务清单'],
  date: '2025年2月20日',
  opening: '经研究，现将《2025年科普惠民专项行动实施方案》印发给你们，请认真组织实施。',
  requirements: '聚焦乡村、社区、校园三类人群，补齐基层科普短板。',
  categories: [
    {
      name: '乡村科普提升',
      body: '围绕农时农事组织专家下乡。',
      tasks: [
        {
          text: '组织农技专家赶场日咨询服务。',
          units: '',
          lead: '科学技术普及部',
          co: '科技服务中心、各区县（自治县）科协',
          deadline: '2025年6月底前',
          target: '不少于40场；服务农户5000人次',
          remark: '结合春耕安排',
        },
        {
          text: '建设乡村科普驿站。',
          units: '',
          lead: '科学技术普及部',
          co: '各区县（自治县）科协',
          deadline: '2025年11月30日',
          target: '新建20个',
          remark: '',
        },
      ],
    },
    {
      name: '社区科普惠民',
      body: '办好社区科普大学。',
      tasks: [
        {
          text: '办好社区科普大学课程。',
          units: '',
          lead: '重庆科技馆',
          co: '宣传文化部',
          deadline: '全年',
          target: '开课300学时以上',
          remark: '',
        },
      ],
    },
    {
      name: '校园科普护航',
      body: '推动科学家和工程师走进课堂。',
      tasks: [
        {
          text: '遴选科学副校长进校授课。',
          units: '',
          lead: '市院士工作服务中心',
          co: '组织人事部、宣传文化部',
          deadline: '9月底前',
          target: '不少于100名',
          remark: '',
        },
        {
          text: '举办流动科技馆巡展。',
          units: '',
          lead: '重庆科技馆',
          co: '',
          deadline: '第四季度',
          target: '扩大山区学校覆盖面',
          remark: '经费另行安排',
        },
      ],
    },
  ],
  safeguards: ['落实责任。牵头单位细化方案，配合单位主动对接。', '规范管理。严格活动报备和安全管理。'],
};
