"""Makes Chinese news-like text of any size, the same for the same seed, with varied names and numbers."""

from __future__ import annotations

import random
from collections.abc import Callable

TITLES = (
    "{company}发布新一代{product}，售价{price}元起",
    "{city}新建数据中心投入使用，总投资{money}",
    "{company}第{quarter}季度营收同比增长{percent}%",
    "{person}：{product}行业将在{year}年迎来拐点",
    "暴雨过后，{city}地铁恢复运营",
)
HEADINGS = (
    "市场反应",
    "背景",
    "分析人士怎么看",
    "下一步计划",
    "一、供应链的变化",
    "二、价格与销量",
    "居民的感受",
)

PARAGRAPHS = (
    "{company}{month}月{day}日在{city}举行发布会，推出新一代{product}。新品售价{price}元起，比上一代便宜约{percent}%，首批{count}台将于下月发货。",
    "公司创始人{person}在演讲中说，团队用了{small}年时间打磨这款产品，先后试制了{count}个样机，“每一次推倒重来都让我们离答案更近”。",
    "财报显示，{company}{year}年营收为{money}，同比增长{percent}%；净利润{money2}，高于分析师此前的预期。截至年末，公司员工总数为{count}人。",
    "记者在{city}走访了多家门店。店员介绍，周末两天卖出了{small}台，来咨询的大多是三十岁上下的年轻人，也有替父母来看的。",
    "{city}市统计局的数据显示，今年前{small}个月，当地{product}产量达到{count}万台，出口额为{money}，其中销往东南亚的占{percent}%。",
    "行业协会秘书长{person}认为，价格战不会持续太久。他说，多数中小厂商的毛利率已经降到{percent}%以下，再降就无法维持研发投入。",
    "按照规划，这座数据中心将分{small}期建设，全部建成后可容纳{count}个机柜，年用电量约{decimal}亿千瓦时，其中绿色电力占比不低于{percent}%。",
    "{person}的实验室位于大学城东侧，窗外是一片荷塘。{year}年夏天，他和{small}名学生在这里完成了第一块样片的测试，良率只有{percent}%。",
    "投资者的反应并不一致。消息公布后，{company}的股价一度上涨{percent}%，收盘时涨幅收窄到不足一个百分点，成交额为{money}。",
    "中午时分，{city}气象台将暴雨橙色预警升级为红色。{month}月{day}日零时至六时，全市平均降水量达{decimal}毫米，低洼路段积水超过半米。",
    "地铁运营公司表示，{small}号线的{small2}个车站在凌晨完成排水，首班车比平时晚了约{small}分钟，其余线路运行正常。",
    "“我们先把老人和孩子接出来，再回头搬东西。”社区工作人员{person}说，当晚共转移居民{count}人，没有人员伤亡。",
    "教育部门要求，义务教育阶段的学校每天安排不少于{small}小时的体育活动。{city}的一些学校把课间操延长到{small2}分钟，并新添了跳绳和飞盘。",
    "在新落成的图书馆里，读者可以通过自助机借还图书。馆长{person}介绍，馆藏约{count}万册，周末的日均客流在{count2}人次左右。",
    "研究人员追踪了{count}名志愿者的睡眠情况，时间跨度为{small}年。结果发表在上月出版的期刊上：睡眠不足六小时的人，患病风险高出{decimal}倍。",
    "{company}同时宣布，将在{city}设立研发中心，计划未来{small}年投入{money}，招聘工程师{count}人，重点方向是电池材料和自动驾驶。",
    "农户{person}种了{small}亩柑橘。去年雨水多，果子小，每斤只卖到{decimal}元；今年天气好，收购价涨了近{percent}%，他打算把旁边的坡地也租下来。",
    "电影上映首周，票房收入为{money}，在同期影片中排名第{small}。影评人{person}说，故事并不新鲜，动人之处在于演员的分寸感。",
    "航空公司计划从{month}月起加密{city}至曼谷的航线，由每周{small}班增至每日一班，单程票价最低{price}元，含{small2}公斤行李。",
    "监管部门在通报中说，抽检的{count}批次产品中，有{small}批次不合格，主要问题是标签不实和重金属超标，涉事企业已被责令停产整改。",
    "大模型的训练成本仍在下降。{company}公布的论文称，最新模型共有{count}亿参数，训练用了{count2}块加速卡，耗时{small}天，费用约{money}。",
    "{person}提醒，个人投资者应当看清合同里的费率。以{small}年期产品为例，管理费每年{decimal}%，看起来不高，复利之后却会吃掉相当一部分收益。",
    "考古队在{city}郊外发现了一处宋代窑址，面积约{count}平方米，出土瓷片{count2}余件。领队{person}说，其中一件莲瓣纹碗的釉色极为罕见。",
    "受寒潮影响，北方多地气温骤降{small}到{small2}摄氏度。供暖企业提前点火，{city}的居民在{month}月{day}日晚上就摸到了温热的暖气片。",
    "这条高速铁路全长{count}公里，设计时速{price}公里，途经{small}座城市。通车以后，从{city}到省城的时间将由三个半小时缩短到{small2}十分钟以内。",
    "医院的夜班护士{person}说，最忙的时候一个人要照看{small}张病床。新系统上线后，交接记录由系统自动生成，每班大约能省下{small2}分钟。",
    "球队在加时赛中以{small}比{small2}取胜，时隔{small}年再次闯入决赛。主教练{person}赛后说，运气站在了更想赢的一边。",
    "海关总署公布，{year}年前{small}个月，我国货物贸易进出口总值为{money}，同比增长{decimal}%。其中，机电产品出口占比接近六成。",
    "{city}老城区的改造已进入第{small}年。设计师{person}坚持保留骑楼和青石板路，只在地下增设管线，工期因此延长了{small2}个月。",
    "消费者协会收到的投诉中，预付卡类占{percent}%。协会建议，充值金额不宜超过{price}元，并保留好合同和付款凭证。",
    "芯片厂的扩建工程于{month}月{day}日封顶。厂方介绍，新产线采用十二英寸晶圆，满产后月产能为{count}片，预计{year}年底开始供货。",
    "“数据不会说谎，但会沉默。”{person}在书中写道。她用{small}年时间走访了{count}个村庄，记录下人口流出之后学校、卫生室和小卖部的变化。",
    "按照新的办法，小微企业年应纳税所得额不超过{count}万元的部分，减按{small}%征收。{city}税务局说，预计有{count2}户企业受益。",
    "风电场的运维人员要爬上{small}十米高的塔筒。{person}说，最难的不是高度，而是风：风速超过每秒{small2}米就必须停工等待。",
    "{company}与{company2}的合作始于{year}年。双方约定，由前者提供算法，后者负责制造，所得利润按{small}比{small2}分成，期限为{small}年。",
    "展览将持续到{month}月{day}日，展出手稿、书信和照片{count}件。策展人{person}希望观众慢下来，“先看字迹，再看内容”。",
    "专家组认为，事故的直接原因是阀门老化，间接原因是巡检流于形式。报告列出{small}条整改建议，要求在{small2}个工作日内完成自查。",
    "开源社区对许可证的修改反应强烈。维护者{person}解释说，项目每月的服务器开销约为{price}元，而捐款只够支付其中的{percent}%。",
    "外卖平台公布的报告称，骑手日均行驶{decimal}公里，平均每单收入{small}元。平台承诺，高温天气下每单另加补贴，并在{city}增设{small2}处休息站。",
    "从{year}年算起，这家书店已经开了{small}年。店主{person}说，房租涨过{small2}次，最贵的时候每平方米每天{decimal}元，但他没想过关门。",
    "环保组织在湿地记录到{count}只越冬候鸟，比去年多出约{percent}%。志愿者{person}每天清晨五点出发，背着望远镜沿堤岸走上{decimal}公里。",
    "会议通过了下一年度的预算：总支出{money}，其中教育占{percent}%，医疗卫生和社会保障合计超过三分之一。",
    "保险公司表示，台风过后已接到报案{count}件，估损金额{money}。对于损失在{price}元以下的案件，客户上传照片即可办理理赔。",
    "{person}在{city}长大，十八岁离家，{year}年带着一家{small}个人的小公司回来。他说，家乡变化最大的不是楼，而是年轻人愿意留下来了。",
)
"""Sound paragraphs full of numbers."""

PROSE = (
    "在{city}的一间会议室里，{person}和同事为一个词争论了整整一个下午。他们负责把公司的文档译成中文，争论的是 {latin} 要不要翻译、怎么翻译。“译错了没人记得，译对了也没人记得，”她笑着说，“可是前后不一致，读者一眼就看得出来。”",
    "{company}没有披露新系统的技术细节，只表示它建立在 {latin} 之上，能够理解图片、语音和文字。熟悉情况的人士说，团队内部对发布时间有不同意见，一些工程师希望再多做几轮安全测试，而市场部门担心错过开学季。",
    "与硬件相比，软件生态的建立更加缓慢。{person}解释说，开发者习惯了 {latin} 的工具链，换一个平台意味着重写大量代码，还要说服客户重新验证。“性能不是唯一的问题，甚至不是最大的问题，”他说，“最大的问题是信任。”",
    "傍晚的{city}下着小雨，地铁口的小贩撑起塑料布，卖伞的吆喝声此起彼伏。{person}收起手机，快步走进写字楼。她所在的团队刚刚接到通知，原定于下周的发布会提前了，所有人的周末计划都要取消。",
    "批评者认为，这类合作让少数几家企业掌握了过多的数据。消费者权益组织呼吁监管部门尽快出台细则，明确数据可以用来做什么、不可以用来做什么，以及用户怎样才能真正地退出。{company}回应说，公司一贯遵守当地的法律法规。",
    "对许多中小企业来说，{latin} 仍然是一个陌生的名字。它们没有专门的技术团队，也拿不出时间去试错。{city}的一家商会为此开设了夜校，请来工程师手把手地教会员整理账目、撰写邮件、翻译说明书。",
    "{person}把这段经历写进了书里。他说，创业不是一条直线，更像是在雾里开船：看不见岸，也看不见礁石，能依靠的只有罗盘和同伴。书的最后一章写给当年离开的合伙人，语气平静，没有辩解，也没有指责。",
    "教练组在赛前反复研究了对手的录像。{person}说，对方的防守很有纪律，但在快速转换的时候会露出空当，尤其是左路。比赛的进程印证了他的判断，两个进球都来自边路的传中。",
    "这座桥建成的时候，{person}还在读小学。父亲带着他站在江边看通车典礼，人群里有人放起了鞭炮。许多年以后，他成了这座桥的养护工程师，每天的工作是检查缆索、伸缩缝和桥面的裂纹。",
    "研究人员强调，实验是在小鼠身上进行的，距离临床应用还有很长的路要走。不过，{latin} 所揭示的机制为理解这种疾病提供了新的线索，也解释了为什么已有的药物只对一部分患者有效。",
    "{company}的发言人拒绝评论市场传闻，但承认公司正在评估不同的方案，包括出售部分资产和引入战略投资者。分析人士说，无论选择哪一种，管理层都需要尽快给出清晰的时间表，以免人才继续流失。",
    "图书馆的志愿者大多是退休教师。{person}每周来三次，给孩子们读绘本，也帮他们修补散了页的旧书。她说，纸书会旧、会破、会被涂画，可正是这些痕迹让人知道，有人认真地读过它。",
    "在接受采访时，{person}多次提到“克制”这个词。产品可以做得更复杂，界面可以塞进更多的按钮，但团队选择了删减。她相信好的工具应该安静，像一把顺手的锤子，用的时候想不起它，不用的时候也不碍眼。",
    "台风过后的海滩上散落着渔网、浮标和断掉的树枝。村民们自发组织起来清理，{company}在当地的员工也带着手套和编织袋加入其中。村支书{person}说，最难清理的是碎成小块的泡沫，风一吹就到处跑。",
    "法院认为，双方签订的协议合法有效，被告未按约定交付源代码，构成违约。{person}的代理律师对判决表示欢迎，并称这一案例对软件外包行业具有参考意义。被告当庭表示将提起上诉。",
    "与前几代产品不同，这一次 {company}把重点放在了续航和散热上。拆解显示，主板重新布局，电池的形状也不再规则。评测者普遍肯定这些改动，同时指出摄像头的表现没有明显进步，夜景模式甚至略有退步。",
    "{city}的茶馆曾经遍布大街小巷，如今剩下的不多了。{person}的茶馆开在一条窄巷子的尽头，没有招牌，也不做外卖。来的都是熟客，进门不用说话，老板就知道该泡什么茶、放什么曲子。",
    "监管机构在声明中指出，平台应当对算法推荐的内容承担责任，不能以技术中立为由推卸义务。{company}表示将认真研究声明的要求，并在保护未成年人、打击虚假信息方面加大投入。",
    "开源模型的兴起改变了竞争的方式。过去，领先者靠封闭的技术维持优势；现在，后来者可以在 {latin} 的基础上微调，很快做出可用的产品。{person}认为，真正稀缺的不再是模型本身，而是高质量的数据和理解场景的人。",
    "博物馆的修复室里没有时钟。{person}说，做这一行急不得，一张破损的古画，有时光是揭裱就要花上几个月。她的桌上摆着镊子、排笔和自制的糨糊，墙上贴着一张发黄的字条：修旧如旧。",
    "谈判在凌晨结束，双方没有发表联合声明。一位不愿透露姓名的官员说，分歧主要集中在市场准入和知识产权两个方面，但气氛“比预想的要好”。下一轮会谈的时间和地点将另行公布。",
    "“我从来没想过要离开{city}。”{person}一边揉面一边说。他的面馆开在大学旁边，毕业的学生隔些年回来，总要先到店里坐一坐。墙上贴满了他们留下的照片和便条，有的已经褪色。",
    "工程师们发现，问题出在一个被忽略的边界条件上：当两个请求几乎同时到达时，缓存会返回过期的结果。修复只改动了一行代码，找到这一行却用了两个星期。{person}在复盘报告里写道，“日志比记忆可靠。”",
    "随着 {latin} 进入课堂，教师的角色也在发生变化。{person}不再要求学生背诵定义，而是让他们指出机器的回答错在哪里、为什么错。她说，判断力比记忆力更难教，也更值得教。",
    "气候学家提醒，极端天气正在变得更加频繁，城市的排水系统却仍然按照几十年前的标准设计。{city}已经启动了改造工程，在公园和广场的地下修建蓄水池，让雨水在高峰时有地方可去。",
    "合作的细节还没有完全敲定。按照目前的设想，{company}负责提供算力和平台，高校负责基础研究，成果由双方共享。{person}说，他最关心的不是经费，而是研究人员能否自由地发表论文，包括那些失败的实验。",
    "清晨的菜市场是{city}最热闹的地方。鱼贩把水泼在青石板上，豆腐还冒着热气，卖花的老人把茉莉串成手环。{person}拍了许多年的市场，他说这里的光线最好，人的表情也最真实。",
    "投资人对 {latin} 的热情没有减退，但问题变得更加具体：客户是谁，为什么愿意付钱，竞争对手多久能够追上。{person}说，讲故事的时代已经过去，现在要看账本。",
    "这部小说的译者{person}曾在{city}生活多年。她说，最难译的不是方言，而是沉默：人物没有说出口的话，在原文里靠句子的长短和停顿来表达，到了另一种语言里，节奏必须重新安排。",
    "航天员在太空中的日常并不浪漫。运动、打扫、检修设备、记录数据，日程表排得密密麻麻。{person}说，最奢侈的是睡前的一小段时间，可以飘到舷窗边，看一看夜色里的城市，辨认哪一片灯火是故乡。",
)
"""Sound paragraphs without numbers: in the press there is one number in 40 to 150 characters."""

FAULTY = (
    "{company}称，新模型共有{count} 0 亿参数，训练费用为 {decimal} 万 亿元。",
    "报告以 为单位统计了各地的产量，{city}排名第{small}。",
    "{company}首席執行官{person}说，公司会繼續扩大在{city}的投资。",
    "分析师认为，OpenAI的的新产品会给{company}带来压力，市场份额可能下降{percent}%。",
    "本次融资额为{money}，由ClaudeGemini等团队的前员工参与，投后估值未披露。",
    "点击查看原文<br>分享到微信&nbsp;{year}年{month}月{day}日",
    "双方会谈于2月30日举行，参会代表{count}人，占全体的130%。",
)
"""Paragraphs with a fault each."""

FAULT_EVERY = 60
"""One paragraph in so many is faulty: a few in a long article."""

SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
GIVEN = "明伟芳娜敏静强磊军洋勇艳杰娟涛超霞平刚桂英华玉兰文建国志远思雨晓东海燕子涵"
CITIES = "上海 广州 成都 武汉 杭州 南京 西安 青岛 长沙 厦门 昆明 郑州 合肥 苏州 佛山 宁波 贵阳 兰州".split()
COMPANIES = (
    "华为 小米 比亚迪 腾讯 阿里巴巴 百度 联想 京东 美团 宁德时代 英伟达 微软 谷歌 苹果 特斯拉 英特尔".split()
)
LATIN = (
    "ChatGPT Claude Gemini Kubernetes CUDA Linux Python GPT-4o iOS Android PyTorch Transformer RISC-V".split()
)
PRODUCTS = "手机 笔记本电脑 服务器 芯片 电动汽车 机器人 路由器 无人机 智能手表 显示器 储能电池 传感器".split()


def make_text(size: int, seed: int) -> str:
    """Return an article of about ``size`` bytes in UTF-8, never more, the same for the same seed."""
    rng = random.Random(seed)
    lines = [_filled(rng, rng.choice(TITLES))]
    left = size - _bytes(lines[0])
    while True:
        line = _line(rng)
        left -= _bytes(line)
        if left < 0:
            return "\n\n".join(lines) + "\n"
        lines.append(line)


def _bytes(line: str) -> int:
    return len(line.encode()) + 2


def _line(rng: random.Random) -> str:
    if rng.random() < 0.1:
        return rng.choice(HEADINGS)
    pool = FAULTY if rng.randrange(FAULT_EVERY) == 0 else PROSE if rng.random() < 0.6 else PARAGRAPHS
    return _filled(rng, rng.choice(pool))


def _filled(rng: random.Random, template: str) -> str:
    return template.format_map(_Slots(rng))


class _Slots:
    """Fills the slots of a template with chance values, made as they are asked for."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng

    def __getitem__(self, name: str) -> str:
        return _MAKERS[name.rstrip("2")](self._rng)


def _person(rng: random.Random) -> str:
    return rng.choice(SURNAMES) + "".join(rng.sample(GIVEN, rng.choice((1, 2, 2))))


def _count(rng: random.Random) -> str:
    number = rng.randrange(10, 10 ** rng.randrange(2, 6))
    return f"{number:,}" if rng.random() < 0.1 else str(number)


def _money(rng: random.Random) -> str:
    return f"{rng.randrange(10, 99_999) / rng.choice((1, 10, 100)):g}{rng.choice(('亿元', '万元', '亿美元'))}"


_MAKERS: dict[str, Callable[[random.Random], str]] = {
    "city": lambda rng: rng.choice(CITIES),
    "company": lambda rng: rng.choice(COMPANIES),
    "count": _count,
    "day": lambda rng: str(rng.randrange(1, 29)),
    "decimal": lambda rng: f"{rng.randrange(11, 999) / 10}",
    "latin": lambda rng: rng.choice(LATIN),
    "money": _money,
    "month": lambda rng: str(rng.randrange(1, 13)),
    "percent": lambda rng: f"{rng.randrange(10, 990) / 10:g}",
    "person": _person,
    "price": lambda rng: str(rng.randrange(2, 90) * 100),
    "product": lambda rng: rng.choice(PRODUCTS),
    "quarter": lambda rng: rng.choice("一二三四"),
    "small": lambda rng: str(rng.randrange(2, 40)),
    "year": lambda rng: str(rng.randrange(2012, 2027)),
}
