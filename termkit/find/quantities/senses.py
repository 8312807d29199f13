"""What is measured: the nouns and verbs by which news tells of quantities, those of one sense in one row."""

from __future__ import annotations

import functools

_SENSES = """
cost 造价 造價 成本 耗资 耗資 斥资 斥資 投资 投資 花费 花費 费用 費用 开支 開支 支出 投入 总额 價款 cost costs
cost spend spends spent spending invest invests invested investment expenditure outlay
revenue 营收 營收 收入 营业 營業 销售 銷售 进账 進帳 revenue revenues sales turnover takings
profit 利润 利潤 净利 淨利 纯利 純利 盈利 获利 獲利 盈余 盈餘 profit profits earnings income
loss 亏损 虧損 损失 損失 净亏 淨虧 loss losses
worth 估值 市值 价值 價值 身价 身價 总值 總值 worth valuation valued value
funding 融资 融資 募资 募資 募得 筹得 籌得 筹资 籌資 集资 集資 募集 筹集 籌集 funding raise raises raised financing
deal 收购 收購 并购 併購 合同 合約 合约 交易 订单 訂單 acquisition takeover buyout deal contract order orders
fine 罚款 罰款 罚金 罰金 罚没 罰沒 开罚 開罰 fine fines fined penalty
damages 赔偿 賠償 补偿 補償 索赔 索賠 compensation damages payout settlement
debt 债务 債務 负债 負債 欠款 贷款 貸款 debt debts loan loans liabilities
grant 捐款 捐赠 捐贈 拨款 撥款 资助 資助 补贴 補貼 补助 補助 donation donated grant grants subsidy subsidies
price 售价 售價 价格 價格 定价 定價 票价 票價 单价 單價 房价 房價 起价 起價 price prices priced sells
pay 工资 工資 薪资 薪資 薪酬 月薪 年薪 salary salaries wage wages
assets 资产 資產 存款 储备 儲備 assets deposits reserves
tax 税收 稅收 税款 稅款 关税 關稅 税率 稅率 tax taxes tariff tariffs
budget 预算 預算 财政 財政 budget budgets
box 票房 gross grossed
death 死 亡 死亡 遇难 遇難 丧生 喪生 身亡 罹难 罹難 死者 死难 死難 丧命 喪命 致死 dead death deaths died die killed kills kill
injury 伤 傷 受伤 受傷 伤者 傷者 轻伤 輕傷 重伤 重傷 injured injuries injuring wounded hurt
missing 失踪 失蹤 失联 失聯 missing unaccounted
arrest 被捕 逮捕 抓获 抓獲 落网 落網 arrested arrests detained
patients 确诊 確診 病例 感染 cases infections infected
evacuated 疏散 撤离 撤離 转移 轉移 evacuated evacuations displaced
staff 员工 員工 雇员 僱員 职工 職工 employees staff workers workforce
layoff 裁员 裁員 裁减 裁減 layoffs jobs redundancies laid
hire 招聘 招募 录用 錄用 hire hires hiring recruit recruits
users 用户 用戶 会员 會員 活跃 活躍 users subscribers members
viewers 入场 入場 到场 到場 观众 觀眾 观看 觀看 收看 viewers audience watched
visitors 游客 遊客 旅客 访客 訪客 visitors tourists passengers
people 人口 居民 population residents inhabitants
sold 销量 銷量 售出 卖出 賣出 交付 出货 出貨 sold delivered deliveries shipments shipped
output 产量 產量 年产 年產 产能 產能 生产 生產 produce produces produced output capacity production
power 装机 裝機 发电 發電 功率 容量 installed generation
length 全长 全長 长度 長度 总长 總長 长约 length long
area 面积 面積 占地 佔地 area covers covering
height 高度 海拔 身高 height tall altitude
weight 重量 体重 體重 净重 淨重 载重 載重 weigh weighs weight
speed 时速 時速 速度 车速 車速 speed
depth 深度 depth deep
parameters 参数 參數 parameters
downloads 下载 下載 downloads downloaded
share 占比 佔比 份额 份額 市占 市佔 share
growth 增长 增長 增幅 涨幅 漲幅 上涨 上漲 上升 增加 同比 grew growth rose rise jumped increase increased up gained
fall 下降 下跌 降幅 跌幅 减少 減少 下滑 缩水 縮水 fell fall dropped drop decline declined decrease down lost
support 支持 支持率 得票 赞成 贊成 support backed approval favour favor
turnout 投票 投票率 turnout
jobless 失业 失業 失业率 unemployment jobless
interest 利率 利息 收益 年化 interest yield yields
"""


@functools.cache
def _by_word() -> dict[str, str]:
    rows = (line.split() for line in _SENSES.split("\n") if line)
    return {word[:2] if word[0] > "z" else stem(word): sense for sense, *words in rows for word in words}


def stem(word: str) -> str:
    """Return a Latin word without the s of a plural or a verb."""
    return word.rstrip("s") if len(word) > 3 else word


def sense_of(word: str) -> str | None:
    """Return what ``word`` says is measured: two Han characters, or a Latin word in lower case."""
    return _by_word().get(word)
