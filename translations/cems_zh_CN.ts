<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>cems::cli</name>
    <message>
        <source>Gateways that are heard on the broker, 5 s by default.</source>
        <translation>列出 broker 上发现的网关，默认监听 5 s。</translation>
    </message>
    <message>
        <source>What the gateway says about itself.</source>
        <translation>网关自报的设备信息。</translation>
    </message>
    <message>
        <source>The product model of the gateway.</source>
        <translation>网关的产品模型。</translation>
    </message>
    <message>
        <source>All points, read once or as they change.</source>
        <translation>全部监控点，读一次或随变化显示。</translation>
    </message>
    <message>
        <source>Some points (point or device/point), read now.</source>
        <translation>立即召测若干监控点（监控点或 设备/监控点）。</translation>
    </message>
    <message>
        <source>Every message as it was sent.</source>
        <translation>逐条显示原始报文。</translation>
    </message>
    <message>
        <source>What is wrong with a product model; exit code 1 if it has errors.</source>
        <translation>检查产品模型的错误；有错误时退出码为 1。</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>制造商</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Software version</source>
        <translation>软件版本</translation>
    </message>
    <message>
        <source>Firmware version</source>
        <translation>固件版本</translation>
    </message>
    <message>
        <source>Hardware version</source>
        <translation>硬件版本</translation>
    </message>
    <message>
        <source>SDK version</source>
        <translation>SDK 版本</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP 地址</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>MAC 地址</translation>
    </message>
    <message>
        <source>Uptime, s</source>
        <translation>运行时长，s</translation>
    </message>
    <message>
        <source>Processor, %</source>
        <translation>CPU，%</translation>
    </message>
    <message>
        <source>Memory, %</source>
        <translation>内存，%</translation>
    </message>
    <message>
        <source>Storage, %</source>
        <translation>存储，%</translation>
    </message>
    <message>
        <source>Signal, dBm</source>
        <translation>信号，dBm</translation>
    </message>
    <message>
        <source>Cached records</source>
        <translation>缓存记录</translation>
    </message>
    <message>
        <source>Capabilities</source>
        <translation>能力</translation>
    </message>
    <message>
        <source>Product model hash</source>
        <translation>产品模型哈希</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Broker: mqtt[s]://[user@]host[:port].</source>
        <translation>broker 地址：mqtt[s]://[user@]host[:port]。</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Gateway to talk to.</source>
        <translation>要对话的网关。</translation>
    </message>
    <message>
        <source>Only points of this device behind the gateway.</source>
        <translation>只看网关下该设备的监控点。</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>Message set: gbt35031 (default), iotda or a profile file.</source>
        <translation>报文集：gbt35031（默认）、iotda 或报文配置文件。</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>Certificates to trust (PEM), instead of the system&apos;s.</source>
        <translation>信任的证书（PEM），代替系统证书。</translation>
    </message>
    <message>
        <source>Client certificate (PEM).</source>
        <translation>客户端证书（PEM）。</translation>
    </message>
    <message>
        <source>Key of the client certificate (PEM).</source>
        <translation>客户端证书的私钥（PEM）。</translation>
    </message>
    <message>
        <source>File whose first line is the user&apos;s password.</source>
        <translation>首行为用户密码的文件。</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>Seconds to wait for connection and answer, 20 by default.</source>
        <translation>等待连接和应答的秒数，默认 20。</translation>
    </message>
    <message>
        <source>One JSON object per line.</source>
        <translation>每行一个 JSON 对象。</translation>
    </message>
    <message>
        <source>Go on until Ctrl-C.</source>
        <translation>持续运行，直到 Ctrl-C。</translation>
    </message>
    <message>
        <source>End after so many seconds.</source>
        <translation>运行指定秒数后结束。</translation>
    </message>
    <message>
        <source>EXPR</source>
        <translation>EXPR</translation>
    </message>
    <message>
        <source>Only points that fit: words, device:, type:, unit:, quality:bad, value&gt;230, /regex/.</source>
        <translation>只看符合条件的监控点：关键词、device:、type:、unit:、quality:bad、value&gt;230、/regex/。</translation>
    </message>
    <message>
        <source>Write the product model to this file.</source>
        <translation>把产品模型写入该文件。</translation>
    </message>
    <message>
        <source>Only listen: publish nothing, see both directions.</source>
        <translation>只监听：不发布任何报文，双向可见。</translation>
    </message>
    <message>
        <source>LIST</source>
        <translation>LIST</translation>
    </message>
    <message>
        <source>Requests of the gateway to answer by itself: time, shadow, subdevices, files.</source>
        <translation>自动应答的网关请求：time、shadow、subdevices、files。</translation>
    </message>
    <message>
        <source>Do not ask first whether the gateway is there.</source>
        <translation>不先查询网关是否在线。</translation>
    </message>
    <message>
        <source>Go on although another host seems to be in charge.</source>
        <translation>即使另有主站在控制，也继续执行。</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>未上报</translation>
    </message>
    <message>
        <source>Too fast: %1 messages are not shown.</source>
        <translation>速率过快：有 %1 条报文未显示。</translation>
    </message>
    <message>
        <source>%1 points, %2 devices, findings: %3.</source>
        <translation>监控点 %1 个，设备 %2 台，发现 %3 项。</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Monitoring points</source>
        <translation>监控点</translation>
    </message>
    <message>
        <source>Meters</source>
        <translation>电表</translation>
    </message>
    <message>
        <source>Communication ports</source>
        <translation>通信端口</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Saved to</source>
        <translation>保存到</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>命令：</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 the gateway refused, 2 could not run, 3 no answer in time.</source>
        <translation>退出码：0 完成，1 网关拒绝，2 无法执行，3 超时无应答。</translation>
    </message>
    <message>
        <source>Talks to energy-management gateways over an MQTT broker.</source>
        <translation>通过 MQTT broker 与能源管理网关对话。</translation>
    </message>
    <message>
        <source>What to do; see below.</source>
        <translation>要执行的命令，见下文。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>监控点</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>stored by the broker</source>
        <translation>broker 保留</translation>
    </message>
    <message>
        <source>File whose first line is the passphrase of the key.</source>
        <translation>首行为私钥口令的文件。</translation>
    </message>
    <message>
        <source>Client id at the broker; by default a new one each time.</source>
        <translation>在 broker 上使用的客户端标识；默认每次新生成。</translation>
    </message>
</context>
<context>
    <name>cems::itemmodels::Filter</name>
    <message>
        <source>Something must follow NOT or the minus.</source>
        <translation>NOT 或减号后面缺少条件。</translation>
    </message>
    <message>
        <source>A value is missing after “%1”.</source>
        <translation>“%1”后面缺少值。</translation>
    </message>
    <message>
        <source>The closing quotation mark is missing.</source>
        <translation>缺少右引号。</translation>
    </message>
    <message>
        <source>The regular expression cannot be used: %1.</source>
        <translation>正则表达式不可用：%1。</translation>
    </message>
    <message>
        <source>“%1:” is not known here; use %2.</source>
        <translation>不支持“%1:”，可用：%2。</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>“%1”不是数字。</translation>
    </message>
    <message>
        <source>Only value can be compared with &lt; and &gt;.</source>
        <translation>只有 value 可以用 &lt; 和 &gt; 比较。</translation>
    </message>
    <message>
        <source>Only size, latency and findings can be compared with &lt; and &gt;.</source>
        <translation>只有 size、latency 和 findings 可以用 &lt; 和 &gt; 比较。</translation>
    </message>
    <message>
        <source>A direction is up or down.</source>
        <translation>方向只能是 up 或 down。</translation>
    </message>
</context>
<context>
    <name>cems::itemmodels::FindingTableModel</name>
    <message>
        <source>lasting</source>
        <translation>持续</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>First — last</source>
        <translation>首次 — 最近</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理办法</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cems::itemmodels::GatewayTreeModel</name>
    <message>
        <source>not heard yet</source>
        <translation>尚无报文</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>offline %1</source>
        <translation>离线 %1</translation>
    </message>
    <message>
        <source>Meters (%1)</source>
        <translation>电表 (%1)</translation>
    </message>
    <message>
        <source>Devices (%1)</source>
        <translation>设备 (%1)</translation>
    </message>
    <message>
        <source>Ports (%1)</source>
        <translation>端口 (%1)</translation>
    </message>
    <message>
        <source>Points (%1)</source>
        <translation>监控点 (%1)</translation>
    </message>
    <message>
        <source>%1, id %2</source>
        <translation>%1，标识 %2</translation>
    </message>
    <message>
        <source>silent %1</source>
        <translation>无报文 %1</translation>
    </message>
</context>
<context>
    <name>cems::itemmodels::JsonTreeModel</name>
    <message numerus="yes">
        <source>{%n member(s)}</source>
        <translation>
            <numerusform>{%n 个成员}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>[%n element(s)]</source>
        <translation>
            <numerusform>[%n 个元素]</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
Sent again below; the last one counts.</source>
        <translation>%1
下方重复出现，以最后一个为准。</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Value as sent</source>
        <translation>原始值</translation>
    </message>
</context>
<context>
    <name>cems::itemmodels::PacketText</name>
    <message>
        <source>from the gateway</source>
        <translation>来自网关</translation>
    </message>
    <message>
        <source>to the gateway</source>
        <translation>发往网关</translation>
    </message>
    <message>
        <source>%1, %2, %3, QoS %4</source>
        <translation>%1, %2, %3, QoS %4</translation>
    </message>
    <message>
        <source>retained</source>
        <translation>保留消息</translation>
    </message>
    <message>
        <source>cut to %1</source>
        <translation>截断至 %1</translation>
    </message>
</context>
<context>
    <name>cems::itemmodels::PointCells</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>点号</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Gateway time</source>
        <translation>网关时间</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>接收时间</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Id: %1</source>
        <translation>点号：%1</translation>
    </message>
    <message>
        <source>Device: %1</source>
        <translation>设备：%1</translation>
    </message>
    <message>
        <source>Type: %1</source>
        <translation>类型：%1</translation>
    </message>
    <message>
        <source>Reading type: %1</source>
        <translation>读数类型：%1</translation>
    </message>
    <message>
        <source>Not in the product model.</source>
        <translation>产品模型中没有。</translation>
    </message>
    <message>
        <source>Gateway&apos;s time: %1</source>
        <translation>网关时间：%1</translation>
    </message>
    <message>
        <source>Received: %1</source>
        <translation>接收时间：%1</translation>
    </message>
</context>
<context>
    <name>cems::itemmodels::PointTableModel</name>
    <message>
        <source>%1, this computer&apos;s zone (%2)</source>
        <translation>%1，本机时区（%2）</translation>
    </message>
</context>
<context>
    <name>cems::itemmodels::Quality</name>
    <message>
        <source>no value yet</source>
        <translation>无值</translation>
    </message>
    <message>
        <source>retained</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>Telemetry</source>
        <translation>遥测</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>遥信</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>遥控</translation>
    </message>
    <message>
        <source>Set-point</source>
        <translation>遥调</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>遥脉</translation>
    </message>
</context>
<context>
    <name>cems::itemmodels::TraceTableModel</name>
    <message>
        <source>up</source>
        <translation>上行</translation>
    </message>
    <message>
        <source>down, sent here</source>
        <translation>下行（本机）</translation>
    </message>
    <message>
        <source>down</source>
        <translation>下行</translation>
    </message>
    <message>
        <source>%1, retained</source>
        <translation>%1，保留消息</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>时延</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
</context>
<context>
    <name>cems::simulator</name>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Broker: mqtt[s]://[user@]host[:port].</source>
        <translation>broker 地址：mqtt[s]://[user@]host[:port]。</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Number of gateways, each on its own connection.</source>
        <translation>网关台数，每台用独立连接。</translation>
    </message>
    <message>
        <source>PREFIX</source>
        <translation>PREFIX</translation>
    </message>
    <message>
        <source>Gateway id; several gateways are PREFIX-1, PREFIX-2 and so on.</source>
        <translation>网关标识；多台时依次为 PREFIX-1、PREFIX-2 等。</translation>
    </message>
    <message>
        <source>Monitoring points of each gateway; by default 20 for each meter.</source>
        <translation>每台网关的监控点数；默认每块电表 20 个。</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>Meters of each gateway; by default as many as the points need.</source>
        <translation>每台网关的电表数；默认按监控点数确定。</translation>
    </message>
    <message>
        <source>POINTS_PER_S</source>
        <translation>POINTS_PER_S</translation>
    </message>
    <message>
        <source>Values per second of all gateways together; by default each point every 2 s.</source>
        <translation>全部网关每秒上报的值数；默认每个监控点每 2 s 一次。</translation>
    </message>
    <message>
        <source>Points in one message at most.</source>
        <translation>一条报文最多包含的监控点数。</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>Message set: gbt35031, iotda or a profile file.</source>
        <translation>报文集：gbt35031、iotda 或报文配置文件。</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FILE</translation>
    </message>
    <message>
        <source>Product model to serve instead of a generated one.</source>
        <translation>使用该产品模型，不自动生成。</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>The same seed gives the same plant.</source>
        <translation>相同种子生成相同现场。</translation>
    </message>
    <message>
        <source>LIST</source>
        <translation>LIST</translation>
    </message>
    <message>
        <source>What to do wrong, with how often or how much: late:5%,clock:90s,badjson.</source>
        <translation>要模拟的错误及其频度或大小：late:5%,clock:90s,badjson。</translation>
    </message>
    <message>
        <source>U</source>
        <translation>U</translation>
    </message>
    <message>
        <source>User at the broker; by default the gateway id.</source>
        <translation>broker 的用户名；默认为网关标识。</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>File with the user&apos;s password or, without --user, with the secret of the gateways.</source>
        <translation>存放用户密码的文件；没有 --user 时存放网关密钥。</translation>
    </message>
    <message>
        <source>Certificates to trust (PEM), instead of the system&apos;s.</source>
        <translation>信任的证书（PEM），代替系统证书。</translation>
    </message>
    <message>
        <source>values that are sent as text</source>
        <translation>值以文本发送</translation>
    </message>
    <message>
        <source>values far outside the range of the product model</source>
        <translation>值远超产品模型的范围</translation>
    </message>
    <message>
        <source>points that the product model does not know</source>
        <translation>产品模型中没有的监控点</translation>
    </message>
    <message>
        <source>quality codes that no scheme knows</source>
        <translation>任何方案都没有的质量码</translation>
    </message>
    <message>
        <source>NaN in place of a number</source>
        <translation>数值位置出现 NaN</translation>
    </message>
    <message>
        <source>the same member twice in one object</source>
        <translation>同一对象中成员重复</translation>
    </message>
    <message>
        <source>reports of an hour ago, marked as late</source>
        <translation>一小时前的数据，标记为迟到</translation>
    </message>
    <message>
        <source>reports that are sent twice</source>
        <translation>重复发送的上报</translation>
    </message>
    <message>
        <source>a clock that is off by so many seconds</source>
        <translation>时钟偏差指定秒数</translation>
    </message>
    <message>
        <source>local time that claims to be UTC</source>
        <translation>本地时间冒充 UTC</translation>
    </message>
    <message>
        <source>reports that are cut off in the middle</source>
        <translation>上报在中间被截断</translation>
    </message>
    <message>
        <source>bytes that are not UTF-8</source>
        <translation>不是 UTF-8 的字节</translation>
    </message>
    <message>
        <source>a value that is nested 40 levels deep</source>
        <translation>嵌套 40 层的值</translation>
    </message>
    <message>
        <source>reports of a device that the gateway does not have</source>
        <translation>网关没有的设备的上报</translation>
    </message>
    <message>
        <source>a message of 2 MiB every so many seconds</source>
        <translation>每隔指定秒数发送一条 2 MiB 的报文</translation>
    </message>
    <message>
        <source>answers without the eventID of their request</source>
        <translation>应答不带请求的 eventID</translation>
    </message>
    <message>
        <source>every request is refused with 401</source>
        <translation>所有请求都以 401 拒绝</translation>
    </message>
    <message>
        <source>requests are not answered, reports go on</source>
        <translation>不应答请求，照常上报</translation>
    </message>
    <message>
        <source>says nothing at all after so many seconds</source>
        <translation>指定秒数后完全静默</translation>
    </message>
    <message>
        <source>Faults (--faults), with what they do by default:</source>
        <translation>故障（--faults）及其默认效果：</translation>
    </message>
    <message>
        <source>Simulated energy-management gateways on a real MQTT broker.</source>
        <translation>在真实 MQTT broker 上模拟能源管理网关。</translation>
    </message>
    <message>
        <source>Serving %1 at %2, profile %3.</source>
        <translation>已在 %2 上模拟 %1，报文配置 %3。</translation>
    </message>
    <message>
        <source>%1 points on %2 devices per gateway, %3 values per second in all. Ctrl-C ends.</source>
        <translation>每台网关 %1 个监控点、%2 台设备，合计每秒 %3 个值。按 Ctrl-C 结束。</translation>
    </message>
    <message>
        <source>Faults are on.</source>
        <translation>已启用故障。</translation>
    </message>
    <message>
        <source>All gateways are connected.</source>
        <translation>全部网关已连接。</translation>
    </message>
</context>
<context>
    <name>cems::text</name>
    <message>
        <source>Cancelled: %1.</source>
        <translation>已取消：%1。</translation>
    </message>
    <message>
        <source>the operation</source>
        <translation>本次操作</translation>
    </message>
    <message>
        <source>Start it again if it is still needed.</source>
        <translation>如仍需要，请重新执行。</translation>
    </message>
    <message>
        <source>No answer about %1 came within the time limit.</source>
        <translation>超时无应答：%1。</translation>
    </message>
    <message>
        <source>this request</source>
        <translation>本次请求</translation>
    </message>
    <message>
        <source>Check that the gateway is online and knows this operation, then try again.</source>
        <translation>确认网关在线且支持该操作，然后重试。</translation>
    </message>
    <message>
        <source>The connection was lost; the outcome for %1 is unknown.</source>
        <translation>连接已断开，结果未知：%1。</translation>
    </message>
    <message>
        <source>Connect again and read the present state before repeating anything.</source>
        <translation>重新连接，先读取当前状态再重复操作。</translation>
    </message>
    <message>
        <source>The gateway refused %1 with return code %2.</source>
        <translation>网关拒绝（返回码 %2）：%1。</translation>
    </message>
    <message>
        <source>the request</source>
        <translation>本次请求</translation>
    </message>
    <message>
        <source>Look up the return code and check the values that were sent.</source>
        <translation>查阅返回码，检查下发的值。</translation>
    </message>
    <message>
        <source>What %1 sent does not follow the protocol.</source>
        <translation>报文不符合协议，发送方：%1。</translation>
    </message>
    <message>
        <source>the other side</source>
        <translation>对端</translation>
    </message>
    <message>
        <source>Look at the raw message and check that the right profile is chosen.</source>
        <translation>查看原始报文，检查报文配置是否选对。</translation>
    </message>
    <message>
        <source>The checksum of %1 does not match; the data was changed or cut off.</source>
        <translation>校验和不符，数据被改动或截断：%1。</translation>
    </message>
    <message>
        <source>the data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Transfer it again.</source>
        <translation>请重新传输。</translation>
    </message>
    <message>
        <source>%1 cannot be read or written.</source>
        <translation>无法读写：%1。</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Check the path, the access rights and the free space.</source>
        <translation>检查路径、访问权限和剩余空间。</translation>
    </message>
    <message>
        <source>%1 is not valid.</source>
        <translation>无效：%1。</translation>
    </message>
    <message>
        <source>The input</source>
        <translation>输入内容</translation>
    </message>
    <message>
        <source>Correct it at the place that the details name.</source>
        <translation>按详细信息指出的位置改正。</translation>
    </message>
    <message>
        <source>%1 is not supported by this gateway or its profile.</source>
        <translation>网关或其报文配置不支持：%1。</translation>
    </message>
    <message>
        <source>This operation</source>
        <translation>此操作</translation>
    </message>
    <message>
        <source>Choose another profile if the gateway should know it.</source>
        <translation>如果网关应当支持，请换一个报文配置。</translation>
    </message>
    <message>
        <source>The program made a mistake in %1.</source>
        <translation>程序内部错误：%1。</translation>
    </message>
    <message>
        <source>this operation</source>
        <translation>此操作</translation>
    </message>
    <message>
        <source>Save the log and report the problem; other functions keep working.</source>
        <translation>保存日志并报告问题；其他功能不受影响。</translation>
    </message>
    <message>
        <source>%1 is locked in the present mode.</source>
        <translation>当前模式下不可用：%1。</translation>
    </message>
    <message>
        <source>Switch to Commission or Expert; a listener never sends anything.</source>
        <translation>切换到“调试”或“专家”模式；监听角色不发送任何报文。</translation>
    </message>
    <message>
        <source>Another host seems to be in charge of %1.</source>
        <translation>似乎另有主站在控制：%1。</translation>
    </message>
    <message>
        <source>this gateway</source>
        <translation>本网关</translation>
    </message>
    <message>
        <source>Find out who else is connected, then confirm that you take over (cemsctl: --despite-second-host).</source>
        <translation>查明还有谁连接，再确认由您接管（cemsctl：--despite-second-host）。</translation>
    </message>
    <message>
        <source>%1 is offline; nothing was heard from it lately.</source>
        <translation>%1：离线，最近没有收到报文。</translation>
    </message>
    <message>
        <source>The gateway</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>Check its power and its network, or wait until it reports again.</source>
        <translation>检查电源和网络，或等待其重新上报。</translation>
    </message>
    <message>
        <source>There is no connection to %1.</source>
        <translation>未连接到 %1。</translation>
    </message>
    <message>
        <source>the broker</source>
        <translation>broker</translation>
    </message>
    <message>
        <source>Connect first.</source>
        <translation>请先连接。</translation>
    </message>
    <message>
        <source>No address was found for %1.</source>
        <translation>找不到地址：%1。</translation>
    </message>
    <message>
        <source>the name of the broker</source>
        <translation>broker 的名称</translation>
    </message>
    <message>
        <source>Check the spelling and this laptop&apos;s name server, or enter the IP address.</source>
        <translation>检查拼写和本机的域名服务器，或改填 IP 地址。</translation>
    </message>
    <message>
        <source>%1 refused the connection; nothing listens on this port.</source>
        <translation>%1 拒绝连接，该端口无人监听。</translation>
    </message>
    <message>
        <source>The broker</source>
        <translation>broker</translation>
    </message>
    <message>
        <source>Check the port (usually 1883, with TLS 8883) and that the broker is running.</source>
        <translation>检查端口（通常 1883，TLS 为 8883），确认 broker 正在运行。</translation>
    </message>
    <message>
        <source>%1 cannot be reached from this network.</source>
        <translation>从当前网络无法到达 %1。</translation>
    </message>
    <message>
        <source>Check the cable, this laptop&apos;s IP address and the route to the broker.</source>
        <translation>检查网线、本机 IP 地址以及到 broker 的路由。</translation>
    </message>
    <message>
        <source>%1 did not answer the connection attempt in time.</source>
        <translation>%1 未在时限内响应连接。</translation>
    </message>
    <message>
        <source>Check the address; a firewall may discard the packets.</source>
        <translation>检查地址；可能有防火墙丢弃了数据包。</translation>
    </message>
    <message>
        <source>The certificate of %1 was issued by an authority that is not trusted here.</source>
        <translation>%1 的证书由本机不信任的机构签发。</translation>
    </message>
    <message>
        <source>Choose the CA file of the site, or have the authority added to the system.</source>
        <translation>选择现场的 CA 文件，或把该机构加入系统信任列表。</translation>
    </message>
    <message>
        <source>The certificate of %1 is self-signed and not trusted here.</source>
        <translation>%1 的证书是自签名证书，本机不信任。</translation>
    </message>
    <message>
        <source>Compare its fingerprint with the broker&apos;s, then choose the certificate as CA file.</source>
        <translation>核对指纹与 broker 一致后，把该证书选为 CA 文件。</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired.</source>
        <translation>%1 的证书已过期。</translation>
    </message>
    <message>
        <source>Have the certificate renewed; check this laptop&apos;s date first.</source>
        <translation>先检查本机日期，再更换证书。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet.</source>
        <translation>%1 的证书尚未生效。</translation>
    </message>
    <message>
        <source>Check this laptop&apos;s date, then the date from which the certificate holds.</source>
        <translation>先检查本机日期，再检查证书的生效日期。</translation>
    </message>
    <message>
        <source>The certificate was not issued for %1.</source>
        <translation>证书不是签发给 %1 的。</translation>
    </message>
    <message>
        <source>this host name</source>
        <translation>此主机名</translation>
    </message>
    <message>
        <source>Connect by a name that stands in the certificate.</source>
        <translation>用证书中列出的名称连接。</translation>
    </message>
    <message>
        <source>%1 demands a client certificate.</source>
        <translation>%1 要求客户端证书。</translation>
    </message>
    <message>
        <source>Choose the client certificate and its key for this connection.</source>
        <translation>为此连接选择客户端证书及其私钥。</translation>
    </message>
    <message>
        <source>The port of %1 answers, but not with TLS.</source>
        <translation>%1 的端口有应答，但不是 TLS。</translation>
    </message>
    <message>
        <source>Use the TLS port (usually 8883), or connect without TLS.</source>
        <translation>改用 TLS 端口（通常 8883），或不用 TLS 连接。</translation>
    </message>
    <message>
        <source>The certificate or key in %1 cannot be used.</source>
        <translation>证书或私钥不可用：%1。</translation>
    </message>
    <message>
        <source>the chosen file</source>
        <translation>所选文件</translation>
    </message>
    <message>
        <source>Check the file, its passphrase and that key and certificate belong together (PEM).</source>
        <translation>检查文件和口令，确认私钥与证书配对（PEM）。</translation>
    </message>
    <message>
        <source>No TLS session could be agreed with %1.</source>
        <translation>未能与 %1 建立 TLS 会话。</translation>
    </message>
    <message>
        <source>Check that the broker offers TLS 1.2 or later; the details name the cause.</source>
        <translation>检查 broker 是否支持 TLS 1.2 及以上；原因见详细信息。</translation>
    </message>
    <message>
        <source>%1 accepted the connection but does not answer the MQTT sign-on.</source>
        <translation>%1 接受了连接，但不应答 MQTT 登录。</translation>
    </message>
    <message>
        <source>Check that this is an MQTT port; it may expect TLS.</source>
        <translation>检查该端口是否为 MQTT 端口；可能需要 TLS。</translation>
    </message>
    <message>
        <source>%1 does not accept the user name or password.</source>
        <translation>%1 不接受该用户名或密码。</translation>
    </message>
    <message>
        <source>Enter them again; mind upper and lower case.</source>
        <translation>重新输入，注意大小写。</translation>
    </message>
    <message>
        <source>The broker rejects the client id %1.</source>
        <translation>broker 拒绝了客户端标识（%1）。</translation>
    </message>
    <message>
        <source>of this program</source>
        <translation>本程序所用</translation>
    </message>
    <message>
        <source>Enter a client id that the broker&apos;s rules allow.</source>
        <translation>填写 broker 规则允许的客户端标识。</translation>
    </message>
    <message>
        <source>%1 says that its MQTT service is not available now.</source>
        <translation>%1 的 MQTT 服务当前不可用。</translation>
    </message>
    <message>
        <source>Try again later, or ask the broker&apos;s operator.</source>
        <translation>稍后重试，或询问 broker 的管理员。</translation>
    </message>
    <message>
        <source>%1 does not accept MQTT 3.1.1.</source>
        <translation>%1 不接受 MQTT 3.1.1。</translation>
    </message>
    <message>
        <source>Have MQTT 3.1.1 switched on at the broker.</source>
        <translation>请在 broker 上启用 MQTT 3.1.1。</translation>
    </message>
    <message>
        <source>The broker refuses the subscription to %1.</source>
        <translation>broker 拒绝订阅：%1。</translation>
    </message>
    <message>
        <source>the gateway&apos;s topics</source>
        <translation>网关的主题</translation>
    </message>
    <message>
        <source>Have reading of this topic allowed in the broker&apos;s access rules.</source>
        <translation>在 broker 的访问规则中允许读取该主题。</translation>
    </message>
    <message>
        <source>%1 has fallen silent; nothing came back within one and a half keep-alive periods.</source>
        <translation>%1 已无响应，超过 1.5 倍保活时间没有收到数据。</translation>
    </message>
    <message>
        <source>Check the cable and the radio link; the program keeps trying to connect.</source>
        <translation>检查网线和无线链路；程序会持续尝试重连。</translation>
    </message>
    <message>
        <source>%1 closed the connection.</source>
        <translation>%1 关闭了连接。</translation>
    </message>
    <message>
        <source>Look into the broker&apos;s log; a restart, a limit or an access rule may be the cause.</source>
        <translation>查看 broker 日志；可能是重启、限额或访问规则所致。</translation>
    </message>
    <message>
        <source>Another client signs on with the client id %1; both throw each other off.</source>
        <translation>另有客户端使用相同的客户端标识（%1），双方互相挤掉线。</translation>
    </message>
    <message>
        <source>Give this connection a client id of its own.</source>
        <translation>给此连接单独设置一个客户端标识。</translation>
    </message>
    <message>
        <source>A packet about %1 is larger than the limit.</source>
        <translation>报文超过上限：%1。</translation>
    </message>
    <message>
        <source>this connection</source>
        <translation>此连接</translation>
    </message>
    <message>
        <source>Raise the limit of the connection, or have less sent in one message.</source>
        <translation>提高此连接的上限，或减少单条报文的内容。</translation>
    </message>
    <message>
        <source>%1 is not installed on this laptop.</source>
        <translation>本机未安装 %1。</translation>
    </message>
    <message>
        <source>The broker mosquitto</source>
        <translation>broker mosquitto</translation>
    </message>
    <message>
        <source>Install it, on Debian with: sudo apt install mosquitto</source>
        <translation>请安装，Debian 下执行：sudo apt install mosquitto</translation>
    </message>
    <message>
        <source>Check that the port is free; the details show what the broker said.</source>
        <translation>检查端口是否被占用；详细信息中有 broker 的输出。</translation>
    </message>
    <message>
        <source>The simulated gateway %1 was not found.</source>
        <translation>找不到模拟网关（%1）。</translation>
    </message>
    <message>
        <source>of the demo</source>
        <translation>演示用</translation>
    </message>
    <message>
        <source>Install the whole package, or put the program beside this one.</source>
        <translation>安装完整的软件包，或把该程序放到本程序旁边。</translation>
    </message>
    <message>
        <source>The simulated gateway %1 ended.</source>
        <translation>模拟网关已退出（%1）。</translation>
    </message>
    <message>
        <source>Open the demo again; the details show what happened.</source>
        <translation>重新打开演示；原因见详细信息。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>域名解析</translation>
    </message>
    <message>
        <source>First message</source>
        <translation>首条报文</translation>
    </message>
    <message>
        <source>Device info</source>
        <translation>设备信息</translation>
    </message>
    <message>
        <source>Product model</source>
        <translation>产品模型</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>未执行</translation>
    </message>
    <message>
        <source>Payload above the limit</source>
        <translation>报文内容超过上限</translation>
    </message>
    <message>
        <source>A payload of %1 is larger than the limit and was not decoded.</source>
        <translation>%1：报文内容超过上限，未解析。</translation>
    </message>
    <message>
        <source>the gateway</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>Have the gateway send less in one message, or raise the limit of the profile.</source>
        <translation>让网关减少单条报文的内容，或提高报文配置中的上限。</translation>
    </message>
    <message>
        <source>Text is not UTF-8</source>
        <translation>文本不是 UTF-8</translation>
    </message>
    <message>
        <source>A payload of %1 contains bytes that are not UTF-8.</source>
        <translation>%1：报文中有不是 UTF-8 的字节。</translation>
    </message>
    <message>
        <source>Have the gateway write its texts in UTF-8, not in GBK or Latin-1.</source>
        <translation>让网关用 UTF-8 书写文本，不用 GBK 或 Latin-1。</translation>
    </message>
    <message>
        <source>Byte order mark before the JSON</source>
        <translation>JSON 前有字节序标记</translation>
    </message>
    <message>
        <source>A payload of %1 begins with a byte order mark.</source>
        <translation>%1：报文以字节序标记（BOM）开头。</translation>
    </message>
    <message>
        <source>Have the gateway send JSON without a byte order mark.</source>
        <translation>让网关发送不带字节序标记的 JSON。</translation>
    </message>
    <message>
        <source>Raw control character in a text</source>
        <translation>文本中有未转义的控制字符</translation>
    </message>
    <message>
        <source>A text of %1 contains a raw control character.</source>
        <translation>%1：文本中有未转义的控制字符。</translation>
    </message>
    <message>
        <source>Have control characters escaped, a line feed as \n.</source>
        <translation>控制字符须转义，换行写作 \n。</translation>
    </message>
    <message>
        <source>JSON is damaged</source>
        <translation>JSON 损坏</translation>
    </message>
    <message>
        <source>A payload of %1 is damaged JSON; what stands before the damage is used.</source>
        <translation>%1：报文的 JSON 已损坏，仅采用损坏处之前的内容。</translation>
    </message>
    <message>
        <source>Look at the raw message; it may have been cut off by a full buffer.</source>
        <translation>查看原始报文；可能因缓冲区满而被截断。</translation>
    </message>
    <message>
        <source>Bytes behind the end of the JSON</source>
        <translation>JSON 之后有多余字节</translation>
    </message>
    <message>
        <source>A payload of %1 has further bytes behind the end of the JSON.</source>
        <translation>%1：报文在 JSON 结束之后还有字节。</translation>
    </message>
    <message>
        <source>Have the gateway send the exact length; a terminating zero is often sent along.</source>
        <translation>让网关按实际长度发送；常见的是多发了结尾的零字节。</translation>
    </message>
    <message>
        <source>JSON is not an object</source>
        <translation>JSON 不是对象</translation>
    </message>
    <message>
        <source>A payload of %1 is JSON, but not an object.</source>
        <translation>%1：报文是 JSON，但不是对象。</translation>
    </message>
    <message>
        <source>Have the payload wrapped in an object as the profile describes.</source>
        <translation>按报文配置的描述，把内容放进一个对象。</translation>
    </message>
    <message>
        <source>Member stands twice</source>
        <translation>成员重复</translation>
    </message>
    <message>
        <source>The member %1 stands twice in one object; the last one is used.</source>
        <translation>同一对象中成员重复，取最后一个：%1。</translation>
    </message>
    <message>
        <source>of this object</source>
        <translation>见报文</translation>
    </message>
    <message>
        <source>Have each member sent once.</source>
        <translation>每个成员只发送一次。</translation>
    </message>
    <message>
        <source>Nesting above the limit</source>
        <translation>嵌套超过上限</translation>
    </message>
    <message>
        <source>%1 is nested deeper than the limit and was kept raw.</source>
        <translation>%1：嵌套过深，按原文保留。</translation>
    </message>
    <message>
        <source>A value</source>
        <translation>某个值</translation>
    </message>
    <message>
        <source>Have the structure made flatter.</source>
        <translation>减少结构的嵌套层数。</translation>
    </message>
    <message>
        <source>NaN or infinity for a number</source>
        <translation>数值为 NaN 或无穷大</translation>
    </message>
    <message>
        <source>%1 is NaN or infinite, which JSON does not know; the value counts as bad.</source>
        <translation>%1：值为 NaN 或无穷大，JSON 不支持，按坏值处理。</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>某个数值</translation>
    </message>
    <message>
        <source>Have the gateway leave the value out and send a quality code.</source>
        <translation>让网关不发该值，改发质量码。</translation>
    </message>
    <message>
        <source>Compressed payload cannot be unpacked</source>
        <translation>压缩报文无法解压</translation>
    </message>
    <message>
        <source>A compressed payload of %1 cannot be unpacked.</source>
        <translation>%1：压缩的报文无法解压。</translation>
    </message>
    <message>
        <source>Check that the gateway sends gzip and the whole payload.</source>
        <translation>检查网关发送的是否为完整的 gzip 数据。</translation>
    </message>
    <message>
        <source>Topic that the profile lacks</source>
        <translation>报文配置中没有的主题</translation>
    </message>
    <message>
        <source>The topic %1 does not occur in the profile.</source>
        <translation>报文配置中没有此主题：%1。</translation>
    </message>
    <message>
        <source>of this message</source>
        <translation>见报文</translation>
    </message>
    <message>
        <source>Check the profile; add the topic to it if the gateway is right.</source>
        <translation>检查报文配置；如果网关正确，把该主题加进去。</translation>
    </message>
    <message>
        <source>Service or event that the profile lacks</source>
        <translation>报文配置中没有的服务或事件</translation>
    </message>
    <message>
        <source>The service or event %1 does not occur in the profile.</source>
        <translation>报文配置中没有此服务或事件：%1。</translation>
    </message>
    <message>
        <source>Check the spelling, or add the operation to the profile.</source>
        <translation>检查拼写，或把该操作加入报文配置。</translation>
    </message>
    <message>
        <source>Member that the profile lacks</source>
        <translation>报文配置中没有的成员</translation>
    </message>
    <message>
        <source>The member %1 does not occur in the profile; it is ignored.</source>
        <translation>报文配置中没有此成员，已忽略：%1。</translation>
    </message>
    <message>
        <source>Check the spelling, or add the name to the profile.</source>
        <translation>检查拼写，或把该名称加入报文配置。</translation>
    </message>
    <message>
        <source>Required member is missing</source>
        <translation>缺少必选成员</translation>
    </message>
    <message>
        <source>The required member %1 is missing.</source>
        <translation>缺少必选成员：%1。</translation>
    </message>
    <message>
        <source>Have the gateway send it.</source>
        <translation>让网关发送该成员。</translation>
    </message>
    <message>
        <source>Value of the wrong type</source>
        <translation>值的类型错误</translation>
    </message>
    <message>
        <source>%1 was sent with the wrong type.</source>
        <translation>%1：发送的类型错误。</translation>
    </message>
    <message>
        <source>Have numbers sent as numbers and texts as texts, as the product model says.</source>
        <translation>按产品模型，数值以数字发送，文本以文本发送。</translation>
    </message>
    <message>
        <source>Word that the list does not contain</source>
        <translation>枚举中没有的取值</translation>
    </message>
    <message>
        <source>%1 has a word that its list does not contain.</source>
        <translation>%1：取值不在允许的列表中。</translation>
    </message>
    <message>
        <source>A member</source>
        <translation>某成员</translation>
    </message>
    <message>
        <source>Check the spelling, or add the word to the profile.</source>
        <translation>检查拼写，或把该取值加入报文配置。</translation>
    </message>
    <message>
        <source>Empty instead of left out</source>
        <translation>发送了可省略的空值</translation>
    </message>
    <message>
        <source>%1 was sent empty and could have been left out.</source>
        <translation>%1：发送了空值，本可省略。</translation>
    </message>
    <message>
        <source>Nothing must be changed; leaving it out saves bytes.</source>
        <translation>无需修改；省略可节省流量。</translation>
    </message>
    <message>
        <source>Identifier with unusual characters</source>
        <translation>标识含异常字符</translation>
    </message>
    <message>
        <source>The identifier %1 is too long or contains unusual characters.</source>
        <translation>标识过长或含异常字符：%1。</translation>
    </message>
    <message>
        <source>Use letters, digits and _ . : - up to 128 characters.</source>
        <translation>使用字母、数字和 _ . : -，不超过 128 个字符。</translation>
    </message>
    <message>
        <source>Device that the gateway does not have</source>
        <translation>网关没有的设备</translation>
    </message>
    <message>
        <source>The device %1 belongs neither to the gateway nor to its known sub-devices.</source>
        <translation>此设备既不是网关，也不是已知的子设备：%1。</translation>
    </message>
    <message>
        <source>Check the device id, and load the present product model.</source>
        <translation>检查设备标识，并加载最新的产品模型。</translation>
    </message>
    <message>
        <source>Retained report</source>
        <translation>保留的上报</translation>
    </message>
    <message>
        <source>A report about %1 was stored by the broker; its age is unknown.</source>
        <translation>%1：上报是 broker 保存的保留消息，无法判断新旧。</translation>
    </message>
    <message>
        <source>Have the gateway publish its reports without the retain flag.</source>
        <translation>让网关发布上报时不带 retain 标志。</translation>
    </message>
    <message>
        <source>Time cannot be read</source>
        <translation>时间无法识别</translation>
    </message>
    <message>
        <source>The time of %1 cannot be read; the time of receipt is used.</source>
        <translation>%1：时间无法识别，改用接收时间。</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>某个值</translation>
    </message>
    <message>
        <source>Have times sent as yyyyMMddTHHmmssZ in UTC.</source>
        <translation>时间按 UTC 写作 yyyyMMddTHHmmssZ。</translation>
    </message>
    <message>
        <source>Local time marked as UTC</source>
        <translation>本地时间标成了 UTC</translation>
    </message>
    <message>
        <source>The time of %1 is local time with a Z behind it; it was corrected.</source>
        <translation>%1：本地时间后带 Z，已更正。</translation>
    </message>
    <message>
        <source>Have the gateway send UTC, or drop the Z and send the offset.</source>
        <translation>让网关发送 UTC；或去掉 Z，带上时区偏移。</translation>
    </message>
    <message>
        <source>Time in another form</source>
        <translation>时间格式不同</translation>
    </message>
    <message>
        <source>The time of %1 has another form than the profile writes.</source>
        <translation>%1：时间格式与报文配置不同。</translation>
    </message>
    <message>
        <source>Nothing must be changed; yyyyMMddTHHmmssZ is preferred.</source>
        <translation>无需修改；推荐 yyyyMMddTHHmmssZ。</translation>
    </message>
    <message>
        <source>Clock differs by more than 5 s</source>
        <translation>时钟相差超过 5 s</translation>
    </message>
    <message>
        <source>The clock of %1 differs by more than 5 s from this laptop.</source>
        <translation>%1：时钟与本机相差超过 5 s。</translation>
    </message>
    <message>
        <source>Synchronise the gateway; check this laptop first.</source>
        <translation>先检查本机时钟，再给网关校时。</translation>
    </message>
    <message>
        <source>Late data out of order</source>
        <translation>迟到数据次序颠倒</translation>
    </message>
    <message>
        <source>Late data of %1 did not come oldest first.</source>
        <translation>%1：迟到数据没有从最早的开始发送。</translation>
    </message>
    <message>
        <source>Have the gateway send its buffer in the order of data time.</source>
        <translation>让网关按数据时间的先后发送缓存。</translation>
    </message>
    <message>
        <source>Point that the product model lacks</source>
        <translation>产品模型中没有的监控点</translation>
    </message>
    <message>
        <source>The point %1 does not occur in the product model.</source>
        <translation>产品模型中没有此监控点：%1。</translation>
    </message>
    <message>
        <source>of this report</source>
        <translation>见报文</translation>
    </message>
    <message>
        <source>Load the present product model, or have the point added to it.</source>
        <translation>加载最新的产品模型，或把该监控点加进去。</translation>
    </message>
    <message>
        <source>Property that the product model lacks</source>
        <translation>产品模型中没有的属性</translation>
    </message>
    <message>
        <source>The property %1 does not occur in the product model.</source>
        <translation>产品模型中没有此属性：%1。</translation>
    </message>
    <message>
        <source>Load the present product model, or have the property added to it.</source>
        <translation>加载最新的产品模型，或把该属性加进去。</translation>
    </message>
    <message>
        <source>Value outside its range</source>
        <translation>值越限</translation>
    </message>
    <message>
        <source>The value of %1 lies outside the range of the product model.</source>
        <translation>%1：值超出产品模型的范围。</translation>
    </message>
    <message>
        <source>a point</source>
        <translation>某监控点</translation>
    </message>
    <message>
        <source>Check scale, wiring and CT/PT ratio; correct the range if the value is right.</source>
        <translation>检查系数、接线和 CT/PT 变比；如果值正确，修改范围。</translation>
    </message>
    <message>
        <source>Value is no declared state</source>
        <translation>值不是已声明的状态</translation>
    </message>
    <message>
        <source>The value of %1 is none of the states of the product model.</source>
        <translation>%1：值不在产品模型声明的状态之中。</translation>
    </message>
    <message>
        <source>Check the mapping of the states, or add the state to the product model.</source>
        <translation>检查状态映射，或把该状态加入产品模型。</translation>
    </message>
    <message>
        <source>Quality code that the scheme lacks</source>
        <translation>方案中没有的质量码</translation>
    </message>
    <message>
        <source>The quality code of %1 does not occur in the scheme of the profile.</source>
        <translation>%1：报文配置的质量方案中没有此质量码。</translation>
    </message>
    <message>
        <source>Choose the right quality scheme in the profile.</source>
        <translation>在报文配置中选择正确的质量方案。</translation>
    </message>
    <message>
        <source>Answer without eventID</source>
        <translation>应答缺少 eventID</translation>
    </message>
    <message>
        <source>An answer about %1 carries no eventID; it was matched to the oldest open request.</source>
        <translation>%1：应答不带 eventID，已对应到最早的未完成请求。</translation>
    </message>
    <message>
        <source>Have the gateway repeat the eventID of the request.</source>
        <translation>让网关在应答中带回请求的 eventID。</translation>
    </message>
    <message>
        <source>Answer without open request</source>
        <translation>没有对应请求的应答</translation>
    </message>
    <message>
        <source>An answer about %1 belongs to no open request; it is late or meant for another host.</source>
        <translation>%1：应答没有对应的未完成请求，可能已超时，或属于另一主站。</translation>
    </message>
    <message>
        <source>Check the time limit, and whether a second host is at work.</source>
        <translation>检查时限，以及是否另有主站。</translation>
    </message>
    <message>
        <source>Part behind the last one</source>
        <translation>末段之后仍有分段</translation>
    </message>
    <message>
        <source>An answer about %1 goes on behind its last part.</source>
        <translation>%1：应答在最后一段之后仍有内容。</translation>
    </message>
    <message>
        <source>Have all parts but the last marked with more: true.</source>
        <translation>除最后一段外，各段都须带 more: true。</translation>
    </message>
    <message>
        <source>eventID used twice</source>
        <translation>eventID 重复使用</translation>
    </message>
    <message>
        <source>The eventID of %1 was used before by another request.</source>
        <translation>%1：eventID 已被另一请求用过。</translation>
    </message>
    <message>
        <source>a request</source>
        <translation>某个请求</translation>
    </message>
    <message>
        <source>Have a new eventID made for every request.</source>
        <translation>每个请求须生成新的 eventID。</translation>
    </message>
    <message>
        <source>Answer without resultCode</source>
        <translation>应答缺少 resultCode</translation>
    </message>
    <message>
        <source>An answer about %1 carries no resultCode; the outcome is unconfirmed.</source>
        <translation>%1：应答不带 resultCode，结果无法确认。</translation>
    </message>
    <message>
        <source>Have the gateway send resultCode 0 for success.</source>
        <translation>让网关在成功时发送 resultCode 0。</translation>
    </message>
    <message>
        <source>Second host at work</source>
        <translation>另有主站</translation>
    </message>
    <message>
        <source>Another host sends requests to %1.</source>
        <translation>另有主站在向 %1 发送请求。</translation>
    </message>
    <message>
        <source>Find out who else is connected before changing anything.</source>
        <translation>改动任何内容之前，先查明还有谁连接。</translation>
    </message>
    <message>
        <source>Value sent twice</source>
        <translation>值重复发送</translation>
    </message>
    <message>
        <source>A value of %1 came again with the same data time.</source>
        <translation>%1：同一数据时间的值重复收到。</translation>
    </message>
    <message>
        <source>Usual after a reconnect at QoS 1; otherwise check the gateway for double reports.</source>
        <translation>QoS 1 重连后属正常；否则检查网关是否重复上报。</translation>
    </message>
    <message>
        <source>Product model breaks its schema</source>
        <translation>产品模型不符合 schema</translation>
    </message>
    <message>
        <source>%1 of the product model does not fit its schema.</source>
        <translation>产品模型中不符合 schema：%1。</translation>
    </message>
    <message>
        <source>A part</source>
        <translation>某部分</translation>
    </message>
    <message>
        <source>Correct the product model at this place.</source>
        <translation>在此处改正产品模型。</translation>
    </message>
    <message>
        <source>Reference to something unknown</source>
        <translation>引用了不存在的条目</translation>
    </message>
    <message>
        <source>The product model refers to %1, which it does not contain.</source>
        <translation>产品模型引用了其中没有的条目：%1。</translation>
    </message>
    <message>
        <source>something</source>
        <translation>见产品模型</translation>
    </message>
    <message>
        <source>Correct the id, or add what it refers to.</source>
        <translation>改正标识，或补充所引用的条目。</translation>
    </message>
    <message>
        <source>Id is used twice</source>
        <translation>标识重复</translation>
    </message>
    <message>
        <source>Give each entry an id of its own.</source>
        <translation>给每个条目单独的标识。</translation>
    </message>
    <message>
        <source>Parents form a circle</source>
        <translation>上级关系成环</translation>
    </message>
    <message>
        <source>%1 is its own ancestor in the product model.</source>
        <translation>%1：在产品模型中是自己的上级。</translation>
    </message>
    <message>
        <source>An entry</source>
        <translation>某条目</translation>
    </message>
    <message>
        <source>Correct the parent ids so that they end at the gateway.</source>
        <translation>改正上级标识，使其最终指向网关。</translation>
    </message>
    <message>
        <source>Limits contradict each other</source>
        <translation>限值互相矛盾</translation>
    </message>
    <message>
        <source>The limits of %1 contradict each other in the product model.</source>
        <translation>%1：产品模型中的限值互相矛盾。</translation>
    </message>
    <message>
        <source>an entry</source>
        <translation>某条目</translation>
    </message>
    <message>
        <source>Correct them: min up to max, and lower2, lower, upper, upper2 ascending.</source>
        <translation>改正限值：min 不大于 max，lower2、lower、upper、upper2 递增。</translation>
    </message>
    <message>
        <source>Enumeration without values</source>
        <translation>枚举没有取值</translation>
    </message>
    <message>
        <source>%1 is an enumeration without values in the product model.</source>
        <translation>%1：产品模型中的枚举没有取值。</translation>
    </message>
    <message>
        <source>List its values, or choose another data type.</source>
        <translation>列出其取值，或改用其他数据类型。</translation>
    </message>
    <message>
        <source>Reading type id cannot be decoded</source>
        <translation>读数类型标识无法解析</translation>
    </message>
    <message>
        <source>The reading type id of %1 is malformed or has unknown codes.</source>
        <translation>%1：读数类型标识格式错误或含未知代码。</translation>
    </message>
    <message>
        <source>Check its 18 parts; add codes of your own to the user catalogue.</source>
        <translation>检查其 18 个部分；自定义代码请加入用户目录。</translation>
    </message>
    <message>
        <source>Unit contradicts the reading type</source>
        <translation>单位与读数类型矛盾</translation>
    </message>
    <message>
        <source>The unit of %1 contradicts its reading type id.</source>
        <translation>%1：单位与读数类型标识矛盾。</translation>
    </message>
    <message>
        <source>Correct the unit or the reading type id.</source>
        <translation>改正单位或读数类型标识。</translation>
    </message>
    <message>
        <source>Control without feedback point</source>
        <translation>遥控缺少反馈点</translation>
    </message>
    <message>
        <source>%1 can be controlled but has no feedback point.</source>
        <translation>%1：可以控制，但没有反馈点。</translation>
    </message>
    <message>
        <source>A point</source>
        <translation>某监控点</translation>
    </message>
    <message>
        <source>Name the point that shows whether an order was carried out.</source>
        <translation>指定反映命令是否已执行的监控点。</translation>
    </message>
    <message>
        <source> Expected: %1.</source>
        <translation>期望：%1。</translation>
    </message>
    <message>
        <source> Found: %1.</source>
        <translation>实际：%1。</translation>
    </message>
    <message>
        <source> Expected: %1; found: %2.</source>
        <translation>期望：%1；实际：%2。</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Command response</source>
        <translation>命令响应</translation>
    </message>
    <message>
        <source>Message to the gateway</source>
        <translation>发往网关的消息</translation>
    </message>
    <message>
        <source>Message from the gateway</source>
        <translation>网关上行的消息</translation>
    </message>
    <message>
        <source>Communication port query</source>
        <translation>通信端口查询</translation>
    </message>
    <message>
        <source>Communication port report</source>
        <translation>通信端口上报</translation>
    </message>
    <message>
        <source>Communication port configuration</source>
        <translation>通信端口配置</translation>
    </message>
    <message>
        <source>Communication port configuration response</source>
        <translation>通信端口配置响应</translation>
    </message>
    <message>
        <source>Communication port confirmation</source>
        <translation>通信端口确认</translation>
    </message>
    <message>
        <source>Transparent frame</source>
        <translation>透传帧</translation>
    </message>
    <message>
        <source>Transparent frame response</source>
        <translation>透传帧响应</translation>
    </message>
    <message>
        <source>Monitoring point configuration query</source>
        <translation>监控点配置查询</translation>
    </message>
    <message>
        <source>Monitoring point configuration report</source>
        <translation>监控点配置上报</translation>
    </message>
    <message>
        <source>Monitoring point configuration</source>
        <translation>监控点配置</translation>
    </message>
    <message>
        <source>Monitoring point configuration response</source>
        <translation>监控点配置响应</translation>
    </message>
    <message>
        <source>Monitoring point query</source>
        <translation>监控点查询</translation>
    </message>
    <message>
        <source>Monitoring point report</source>
        <translation>监控点上报</translation>
    </message>
    <message>
        <source>Monitoring point control</source>
        <translation>监控点控制</translation>
    </message>
    <message>
        <source>Monitoring point control response</source>
        <translation>监控点控制响应</translation>
    </message>
    <message>
        <source>Meter reading query</source>
        <translation>表计读数查询</translation>
    </message>
    <message>
        <source>Meter reading report</source>
        <translation>表计读数上报</translation>
    </message>
    <message>
        <source>Property report</source>
        <translation>属性上报</translation>
    </message>
    <message>
        <source>Property batch report</source>
        <translation>属性批量上报</translation>
    </message>
    <message>
        <source>Property setting</source>
        <translation>属性设置</translation>
    </message>
    <message>
        <source>Property setting response</source>
        <translation>属性设置响应</translation>
    </message>
    <message>
        <source>Property query</source>
        <translation>属性查询</translation>
    </message>
    <message>
        <source>Property query response</source>
        <translation>属性查询响应</translation>
    </message>
    <message>
        <source>Device shadow query</source>
        <translation>设备影子查询</translation>
    </message>
    <message>
        <source>Device shadow query response</source>
        <translation>设备影子查询响应</translation>
    </message>
    <message>
        <source>Sub-devices added</source>
        <translation>新增子设备通知</translation>
    </message>
    <message>
        <source>Sub-devices deleted</source>
        <translation>删除子设备通知</translation>
    </message>
    <message>
        <source>Sub-device list request</source>
        <translation>子设备列表请求</translation>
    </message>
    <message>
        <source>Sub-device status update</source>
        <translation>子设备状态更新</translation>
    </message>
    <message>
        <source>Sub-device status update response</source>
        <translation>子设备状态更新响应</translation>
    </message>
    <message>
        <source>Request to add sub-devices</source>
        <translation>添加子设备请求</translation>
    </message>
    <message>
        <source>Response to adding sub-devices</source>
        <translation>添加子设备响应</translation>
    </message>
    <message>
        <source>Request to delete sub-devices</source>
        <translation>删除子设备请求</translation>
    </message>
    <message>
        <source>Response to deleting sub-devices</source>
        <translation>删除子设备响应</translation>
    </message>
    <message>
        <source>Version query</source>
        <translation>版本查询</translation>
    </message>
    <message>
        <source>Version report</source>
        <translation>版本上报</translation>
    </message>
    <message>
        <source>Firmware upgrade</source>
        <translation>固件升级</translation>
    </message>
    <message>
        <source>Software upgrade</source>
        <translation>软件升级</translation>
    </message>
    <message>
        <source>Upgrade progress report</source>
        <translation>升级进度上报</translation>
    </message>
    <message>
        <source>Upgrade cancellation</source>
        <translation>取消升级</translation>
    </message>
    <message>
        <source>Upload URL request</source>
        <translation>上传地址请求</translation>
    </message>
    <message>
        <source>Upload URL response</source>
        <translation>上传地址响应</translation>
    </message>
    <message>
        <source>Upload result report</source>
        <translation>上传结果上报</translation>
    </message>
    <message>
        <source>Download URL request</source>
        <translation>下载地址请求</translation>
    </message>
    <message>
        <source>Download URL response</source>
        <translation>下载地址响应</translation>
    </message>
    <message>
        <source>Download result report</source>
        <translation>下载结果上报</translation>
    </message>
    <message>
        <source>File list query</source>
        <translation>文件列表查询</translation>
    </message>
    <message>
        <source>File list report</source>
        <translation>文件列表上报</translation>
    </message>
    <message>
        <source>Order to upload a file</source>
        <translation>文件上传命令</translation>
    </message>
    <message>
        <source>Response to the upload order</source>
        <translation>文件上传命令响应</translation>
    </message>
    <message>
        <source>Order to download a file</source>
        <translation>文件下载命令</translation>
    </message>
    <message>
        <source>Response to the download order</source>
        <translation>文件下载命令响应</translation>
    </message>
    <message>
        <source>File deletion</source>
        <translation>文件删除</translation>
    </message>
    <message>
        <source>File deletion response</source>
        <translation>文件删除响应</translation>
    </message>
    <message>
        <source>File block request</source>
        <translation>文件块请求</translation>
    </message>
    <message>
        <source>File block to the gateway</source>
        <translation>文件块下发</translation>
    </message>
    <message>
        <source>File block from the gateway</source>
        <translation>文件块上传</translation>
    </message>
    <message>
        <source>File block acknowledgement</source>
        <translation>文件块确认</translation>
    </message>
    <message>
        <source>Transfer aborted by the gateway</source>
        <translation>网关中止传输</translation>
    </message>
    <message>
        <source>Transfer aborted by the host</source>
        <translation>主站中止传输</translation>
    </message>
    <message>
        <source>Time synchronisation request</source>
        <translation>校时请求</translation>
    </message>
    <message>
        <source>Time synchronisation response</source>
        <translation>校时响应</translation>
    </message>
    <message>
        <source>Time query</source>
        <translation>时间查询</translation>
    </message>
    <message>
        <source>Time report</source>
        <translation>时间上报</translation>
    </message>
    <message>
        <source>Time setting</source>
        <translation>时间设置</translation>
    </message>
    <message>
        <source>Time setting response</source>
        <translation>时间设置响应</translation>
    </message>
    <message>
        <source>Device info query</source>
        <translation>设备信息查询</translation>
    </message>
    <message>
        <source>Device info report</source>
        <translation>设备信息上报</translation>
    </message>
    <message>
        <source>Product model query</source>
        <translation>产品模型查询</translation>
    </message>
    <message>
        <source>Product model report</source>
        <translation>产品模型上报</translation>
    </message>
    <message>
        <source>Log configuration</source>
        <translation>日志配置</translation>
    </message>
    <message>
        <source>Log configuration response</source>
        <translation>日志配置响应</translation>
    </message>
    <message>
        <source>Log query</source>
        <translation>日志查询</translation>
    </message>
    <message>
        <source>Log report</source>
        <translation>日志上报</translation>
    </message>
    <message>
        <source>Alarm query</source>
        <translation>告警查询</translation>
    </message>
    <message>
        <source>Alarm report</source>
        <translation>告警上报</translation>
    </message>
    <message>
        <source>Alarm confirmation</source>
        <translation>告警确认</translation>
    </message>
    <message>
        <source>Alarm confirmation response</source>
        <translation>告警确认响应</translation>
    </message>
    <message>
        <source>Start of stored data</source>
        <translation>续传开始</translation>
    </message>
    <message>
        <source>End of stored data</source>
        <translation>续传结束</translation>
    </message>
    <message>
        <source>Store-and-forward configuration</source>
        <translation>续传配置</translation>
    </message>
    <message>
        <source>Store-and-forward configuration response</source>
        <translation>续传配置响应</translation>
    </message>
    <message>
        <source>Request for stored data</source>
        <translation>续传数据请求</translation>
    </message>
    <message>
        <source>Store-and-forward status query</source>
        <translation>续传状态查询</translation>
    </message>
    <message>
        <source>Store-and-forward status</source>
        <translation>续传状态</translation>
    </message>
    <message>
        <source>Unknown message</source>
        <translation>未知报文</translation>
    </message>
    <message>
        <source>good</source>
        <translation>好</translation>
    </message>
    <message>
        <source>raw, not validated</source>
        <translation>原始未校验</translation>
    </message>
    <message>
        <source>no communication, last value kept</source>
        <translation>通信中断（旧值）</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>采集失败</translation>
    </message>
    <message>
        <source>device or sensor fault</source>
        <translation>设备或传感器故障</translation>
    </message>
    <message>
        <source>out of service</source>
        <translation>停运</translation>
    </message>
    <message>
        <source>out of measuring range</source>
        <translation>越量程</translation>
    </message>
    <message>
        <source>questionable</source>
        <translation>可疑</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>人工置数</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>估算</translation>
    </message>
    <message>
        <source>calculated</source>
        <translation>计算值</translation>
    </message>
    <message>
        <source>test or maintenance</source>
        <translation>检修或试验</translation>
    </message>
    <message>
        <source>incomplete interval</source>
        <translation>间隔不完整</translation>
    </message>
    <message>
        <source>clock fault</source>
        <translation>时钟异常</translation>
    </message>
    <message>
        <source>power failure</source>
        <translation>停电</translation>
    </message>
    <message>
        <source>unknown code</source>
        <translation>未知代码</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>Not shown: the language of names that come as data. Translate as &quot;zh&quot; in Chinese.</extracomment>
        <translation>zh</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>%1 does not let this user in: wrong user name or password, or no right to connect.</source>
        <translation>%1 拒绝该用户登录：用户名或密码错误，或无权连接。</translation>
    </message>
    <message>
        <source>Type user name and password again; if they are right, have the user allowed in the broker&apos;s access rules.</source>
        <translation>重新输入用户名和密码；如果无误，请在 broker 的访问规则中放行该用户。</translation>
    </message>
    <message>
        <source>The local broker does not run; its port is %1.</source>
        <translation>本机 broker 未运行，其端口为 %1。</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>More points than are kept</source>
        <translation>监控点数量超过可保存的上限</translation>
    </message>
    <message>
        <source>%1 and further points are left out: the gateway has more points than are kept.</source>
        <translation>%1 及其后的监控点未保存：网关的监控点数量超过可保存的上限。</translation>
    </message>
    <message>
        <source>Check whether the gateway makes up new point ids; otherwise split its points among gateways.</source>
        <translation>检查网关是否不断产生新的监控点标识；若不是，请将监控点分配到多个网关。</translation>
    </message>
    <message>
        <source>%1 is used twice in the product model.</source>
        <translation>产品模型中 %1 重复使用。</translation>
    </message>
    <message>
        <source>An id</source>
        <translation>某个标识</translation>
    </message>
    <message>
        <source>0 or a return code</source>
        <translation>0 或返回码</translation>
    </message>
    <message>
        <source>1 to 64 of A-Z a-z 0-9 -</source>
        <translation>1 至 64 个 A-Z a-z 0-9 - 字符</translation>
    </message>
    <message>
        <source>18 numbers with known codes</source>
        <translation>18 个数字，代码均已知</translation>
    </message>
    <message>
        <source>32 bit</source>
        <translation>32 位整数</translation>
    </message>
    <message>
        <source>a device of the product model</source>
        <translation>产品模型中的设备</translation>
    </message>
    <message>
        <source>a message that is not retained</source>
        <translation>非保留消息</translation>
    </message>
    <message>
        <source>a name of the product model</source>
        <translation>产品模型中的名称</translation>
    </message>
    <message>
        <source>a topic of the profile</source>
        <translation>报文配置中的主题</translation>
    </message>
    <message>
        <source>a word of the message set</source>
        <translation>报文集规定的词</translation>
    </message>
    <message>
        <source>an operation of the profile</source>
        <translation>报文配置中的操作</translation>
    </message>
    <message>
        <source>at most 100000 points</source>
        <translation>最多 100000 个监控点</translation>
    </message>
    <message>
        <source>letters, digits and _ . : -</source>
        <translation>字母、数字和 _ . : -</translation>
    </message>
    <message>
        <source>list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>list of points</source>
        <translation>监控点列表</translation>
    </message>
    <message>
        <source>ms since 1970</source>
        <translation>自 1970 年起的毫秒数</translation>
    </message>
    <message>
        <source>no such member</source>
        <translation>没有此成员</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>number, boolean or text</source>
        <translation>数字、布尔值或文本</translation>
    </message>
    <message>
        <source>object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>从旧到新</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>value or resultCode</source>
        <translation>value 或 resultCode</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>整数</translation>
    </message>
</context>
<context>
    <name>cems::ui::CommandPalette</name>
    <message>
        <source>Actions, pages, gateways, devices, points</source>
        <translation>动作、页面、网关、设备、监控点</translation>
    </message>
    <message>
        <source>Nothing is called like that.</source>
        <translation>没有匹配项。</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <translation>连接到 %1</translation>
    </message>
</context>
<context>
    <name>cems::ui::ConnectDialog</name>
    <message>
        <source>Remove connection</source>
        <translation>删除连接</translation>
    </message>
    <message>
        <source>Remove the saved connection %1?</source>
        <translation>删除已保存的连接 %1？</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Connected. Waiting for the first message of a gateway.</source>
        <translation>已连接，等待网关的首条报文。</translation>
    </message>
    <message>
        <source>No connection to %1</source>
        <translation>未能连接 %1</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>正在连接 %1</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Broker</translation>
    </message>
    <message>
        <source>Local broker on this laptop</source>
        <translation>本机 broker</translation>
    </message>
    <message>
        <source>Demo gateway</source>
        <translation>演示网关</translation>
    </message>
    <message>
        <source>MQTT broker</source>
        <translation>MQTT broker</translation>
    </message>
</context>
<context>
    <name>cems::ui::ConnectFlow</name>
    <message>
        <source>Demo</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password of %1 for %2</source>
        <translation>%1 的密码（%2）</translation>
    </message>
    <message>
        <source>Import connections</source>
        <translation>导入连接</translation>
    </message>
    <message>
        <source>Connections (*.json)</source>
        <translation>连接 (*.json)</translation>
    </message>
    <message>
        <source>Connections imported: %1 new, %2 changed, %3 as before, %4 not usable.</source>
        <translation>连接已导入：新增 %1，修改 %2，未变 %3，不可用 %4。</translation>
    </message>
    <message>
        <source>Export connections</source>
        <translation>导出连接</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) exported, without passwords.</source>
        <translation>
            <numerusform>已导出 %n 个连接，不含密码。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cems::ui::ConnectionBanners</name>
    <message>
        <source>No connection.</source>
        <translation>未连接。</translation>
    </message>
    <message>
        <source>Attempt %1 follows in %2 s. %3</source>
        <translation>%2 s 后第 %1 次尝试。%3</translation>
    </message>
    <message>
        <source>The broker&apos;s certificate is not verified.</source>
        <translation>broker 的证书未经验证。</translation>
    </message>
    <message>
        <source>Anybody in between can read and change what is sent. Set a CA file and switch verification on.</source>
        <translation>中间人可以读取和篡改报文。请设置 CA 文件并启用验证。</translation>
    </message>
    <message>
        <source>Another host sends requests to this gateway.</source>
        <translation>另有主站在向此网关发送请求。</translation>
    </message>
    <message>
        <source>Only queries are sent until you confirm.</source>
        <translation>在您确认之前，只发送查询。</translation>
    </message>
</context>
<context>
    <name>cems::ui::FilterBox</name>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>No filters used yet</source>
        <translation>尚无用过的筛选条件</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Rows shown</source>
        <translation>显示行数</translation>
    </message>
    <message>
        <source>Filters used before</source>
        <translation>用过的筛选条件</translation>
    </message>
</context>
<context>
    <name>cems::ui::FindingsDock</name>
    <message>
        <source>No gateway is selected</source>
        <translation>未选择网关</translation>
    </message>
    <message>
        <source>Findings of the gateway chosen on the left appear here.</source>
        <translation>左侧所选网关的发现显示在这里。</translation>
    </message>
    <message>
        <source>Nothing found so far</source>
        <translation>暂无发现</translation>
    </message>
    <message>
        <source>Every message is compared with the standard and the product model.</source>
        <translation>每条报文都会与标准和产品模型比对。</translation>
    </message>
    <message>
        <source>Show those that no longer stand</source>
        <translation>显示已消失的发现</translation>
    </message>
    <message>
        <source>Show the message</source>
        <translation>查看报文</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
</context>
<context>
    <name>cems::ui::GatewayRail</name>
    <message>
        <source>closed</source>
        <translation>已断开</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>连接中</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待重试</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>断开中</translation>
    </message>
    <message numerus="yes">
        <source>%n more gateway(s) heard…</source>
        <translation>
            <numerusform>另发现 %n 台网关…</numerusform>
        </translation>
    </message>
    <message>
        <source>Serve all of them</source>
        <translation>全部接入</translation>
    </message>
    <message>
        <source>Gateways</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>Gateways and their devices</source>
        <translation>网关及其设备</translation>
    </message>
</context>
<context>
    <name>cems::ui::LadderWidget</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Subject: %1</source>
        <translation>主体：%1</translation>
    </message>
    <message>
        <source>Issuer: %1</source>
        <translation>颁发者：%1</translation>
    </message>
    <message>
        <source>Valid for: %1</source>
        <translation>适用于：%1</translation>
    </message>
    <message>
        <source>Valid from %1 to %2</source>
        <translation>有效期：%1 至 %2</translation>
    </message>
    <message>
        <source>SHA-256: %1</source>
        <translation>SHA-256：%1</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制文本</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>未到达</translation>
    </message>
</context>
<context>
    <name>cems::ui::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>连接(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Gateway</source>
        <translation>网关(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Saved connections</source>
        <translation>已保存的连接</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
</context>
<context>
    <name>cems::ui::MainWindow</name>
    <message>
        <source>Device info received.</source>
        <translation>已收到设备信息。</translation>
    </message>
    <message>
        <source>Product model received.</source>
        <translation>已收到产品模型。</translation>
    </message>
    <message>
        <source>%1 – CEMS Commissioner</source>
        <translation>%1 – CEMS Commissioner</translation>
    </message>
    <message>
        <source>A product model belongs to a gateway. None was heard yet.</source>
        <translation>产品模型属于某台网关，而目前尚未发现网关。</translation>
    </message>
    <message>
        <source>Open product model</source>
        <translation>打开产品模型</translation>
    </message>
    <message>
        <source>Product models (*.json);;All files (*)</source>
        <translation>产品模型 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Product model loaded.</source>
        <translation>产品模型已加载。</translation>
    </message>
    <message>
        <source>About CEMS Commissioner</source>
        <translation>关于 CEMS Commissioner</translation>
    </message>
    <message>
        <source>CEMS Commissioner %1</source>
        <translation>CEMS Commissioner %1</translation>
    </message>
    <message>
        <source>Commissioning of energy-management gateways by GB/T 35031.4-2022.
Free software under the GNU General Public License, version 3 or later.
Built with Qt %1.</source>
        <translation>按 GB/T 35031.4-2022 调试能源管理网关的工具。
自由软件，采用 GNU 通用公共许可证第 3 版或更高版本。
使用 Qt %1 构建。</translation>
    </message>
</context>
<context>
    <name>cems::ui::MessagesPage</name>
    <message>
        <source>That message is no longer kept.</source>
        <translation>该报文已不再保留。</translation>
    </message>
    <message>
        <source>No connection is selected</source>
        <translation>未选择连接</translation>
    </message>
    <message>
        <source>Connect with Ctrl+N; every message then appears here.</source>
        <translation>按 Ctrl+N 连接，之后所有报文都显示在这里。</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>暂无报文</translation>
    </message>
    <message>
        <source>Nothing has come from the broker. Is a gateway connected to it and publishing?</source>
        <translation>broker 没有发来任何报文。是否有网关已连接并在发布？</translation>
    </message>
    <message>
        <source>No message matches</source>
        <translation>没有匹配的报文</translation>
    </message>
    <message>
        <source>Change the filter or empty it with Esc; choose the connection on the left to see the messages of all gateways.</source>
        <translation>修改筛选条件，或按 Esc 清空；在左侧选择连接可查看全部网关的报文。</translation>
    </message>
    <message>
        <source>%1 kept, %2 older ones given up, %3 not kept for lack of time</source>
        <translation>保留 %1 条，弃旧 %2 条，来不及保留 %3 条</translation>
    </message>
    <message>
        <source>frozen, %1 newer</source>
        <translation>已冻结，新增 %1 条</translation>
    </message>
    <message>
        <source>Choose a message to see its bytes.</source>
        <translation>选择一条报文查看其内容。</translation>
    </message>
    <message>
        <source>Filter: words, kind:points, device:GW-01, topic:*report*, dir:up, size&gt;1000, /regex/</source>
        <translation>筛选：关键词、kind:points、device:GW-01、topic:*report*、dir:up、size&gt;1000、/regex/</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Stop the list (Space); messages go on being received</source>
        <translation>停住列表（空格键），报文照常接收</translation>
    </message>
    <message>
        <source>Show secrets</source>
        <translation>显示敏感值</translation>
    </message>
    <message>
        <source>Passwords and keys in this message are masked with *</source>
        <translation>此报文中的密码和密钥以 * 遮盖</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>As hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>As mosquitto_pub line</source>
        <translation>mosquitto_pub 命令</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>报文</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
</context>
<context>
    <name>cems::ui::Notifier</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>cems::ui::Overview</name>
    <message>
        <source>not reported</source>
        <translation>未上报</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>heard %1 ago</source>
        <translation>%1 前收到报文</translation>
    </message>
    <message>
        <source>not heard yet</source>
        <translation>尚无报文</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>online, %1</source>
        <translation>在线，%1</translation>
    </message>
    <message>
        <source>offline, %1</source>
        <translation>离线，%1</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>not known before the first live values</source>
        <translation>收到首批实时数据后可知</translation>
    </message>
    <message>
        <source>%1 behind this computer</source>
        <translation>比本机慢 %1</translation>
    </message>
    <message>
        <source>%1 ahead of this computer</source>
        <translation>比本机快 %1</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>device information has not come yet</source>
        <translation>尚未收到设备信息</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>制造商</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>硬件</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>固件</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>软件</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>往返</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>nothing asked yet</source>
        <translation>尚未查询</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>报文</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>%1/s, %2 since the start</source>
        <translation>%1/s，启动以来 %2</translation>
    </message>
    <message>
        <source>Device information has not come yet.</source>
        <translation>尚未收到设备信息。</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Radio signal</source>
        <translation>无线信号</translation>
    </message>
    <message>
        <source>%1 dBm</source>
        <translation>%1 dBm</translation>
    </message>
    <message>
        <source>Running for</source>
        <translation>运行时长</translation>
    </message>
    <message>
        <source>Records kept for later</source>
        <translation>缓存记录</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>更新于</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1 前</translation>
    </message>
    <message>
        <source>All points</source>
        <translation>全部监控点</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>好</translation>
    </message>
    <message>
        <source>Questionable</source>
        <translation>可疑</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>坏</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>Without a value</source>
        <translation>无值</translation>
    </message>
    <message>
        <source>No product model yet: points have their ids only. F5 asks the gateway for it, or open a file from the menu Gateway.</source>
        <translation>尚无产品模型，监控点只显示点号。按 F5 向网关召取，或从“网关”菜单打开文件。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Meters</source>
        <translation>电表</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>监控点</translation>
    </message>
    <message>
        <source>Nothing found so far.</source>
        <translation>暂无发现。</translation>
    </message>
    <message numerus="yes">
        <source>%n more in the list of findings</source>
        <translation>
            <numerusform>发现列表中另有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Broker</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>%1 messages, %2</source>
        <translation>%1 条报文，%2</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>接收中断</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 — %2, %3</source>
        <translation>%1 — %2，%3</translation>
    </message>
    <message>
        <source>since %1, %2</source>
        <translation>%1 起，%2</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>接收中断</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>states and counters are not in this version</source>
        <translation>本版本不含端口状态和计数</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>not in this version</source>
        <translation>本版本不含</translation>
    </message>
    <message>
        <source>Store-and-forward</source>
        <translation>断网续传</translation>
    </message>
    <message>
        <source>not in this version; late values are marked in Points</source>
        <translation>本版本不含；迟到的值在“监控点”页中标出</translation>
    </message>
    <message>
        <source>Report intervals</source>
        <translation>上报周期</translation>
    </message>
    <message>
        <source>completeness is not in this version</source>
        <translation>本版本不含完整性统计</translation>
    </message>
    <message>
        <source>the gateway, unchanged since it was last fetched</source>
        <translation>网关（与上次获取的相同）</translation>
    </message>
    <message>
        <source>the gateway, in its messages</source>
        <translation>网关（在消息中直接发送）</translation>
    </message>
    <message>
        <source>the gateway, page by page</source>
        <translation>网关（分页获取）</translation>
    </message>
</context>
<context>
    <name>cems::ui::OverviewPage</name>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Connect to a broker with Ctrl+N; its gateways then appear on the left.</source>
        <translation>按 Ctrl+N 连接 broker，其网关随后显示在左侧。</translation>
    </message>
    <message>
        <source>No gateway yet</source>
        <translation>暂无网关</translation>
    </message>
    <message>
        <source>Gateways appear on the left as soon as they are heard; choose one.</source>
        <translation>收到网关的报文后，网关会显示在左侧，请选择一台。</translation>
    </message>
    <message>
        <source>Identity and versions</source>
        <translation>标识与版本</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Points by quality</source>
        <translation>监控点质量</translation>
    </message>
    <message>
        <source>Latest findings</source>
        <translation>最近的发现</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Product model</source>
        <translation>产品模型</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Still to come</source>
        <translation>尚未提供</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
</context>
<context>
    <name>cems::ui::PageArea</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>cems::ui::PayloadView</name>
    <message>
        <source>Tree</source>
        <translation>树</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>Payload as a tree</source>
        <translation>树形报文内容</translation>
    </message>
    <message>
        <source>Payload in hexadecimal</source>
        <translation>十六进制报文内容</translation>
    </message>
</context>
<context>
    <name>cems::ui::PointsPage</name>
    <message>
        <source>Points</source>
        <translation>监控点</translation>
    </message>
    <message>
        <source>No gateway is selected</source>
        <translation>未选择网关</translation>
    </message>
    <message>
        <source>Connect with Ctrl+N, then choose a gateway on the left.</source>
        <translation>按 Ctrl+N 连接，然后在左侧选择网关。</translation>
    </message>
    <message>
        <source>No points yet</source>
        <translation>暂无监控点</translation>
    </message>
    <message>
        <source>Points appear as soon as the gateway reports them or its product model is known. “Read now” asks for all of them.</source>
        <translation>网关上报监控点或产品模型可用后，监控点即显示。“召测”可读取全部监控点。</translation>
    </message>
    <message>
        <source>No point matches the filter</source>
        <translation>没有匹配的监控点</translation>
    </message>
    <message>
        <source>Change the filter or empty it with Esc; %1 points are hidden.</source>
        <translation>修改筛选条件，或按 Esc 清空；已隐藏 %1 个监控点。</translation>
    </message>
    <message>
        <source>The view is frozen; values go on being received. Press Space to go on.</source>
        <translation>显示已冻结，数值照常接收。按空格键继续。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>召测中…</translation>
    </message>
    <message>
        <source>Export the points shown</source>
        <translation>导出显示的监控点</translation>
    </message>
    <message>
        <source>CSV file (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Writing row %1 of %2…</source>
        <translation>正在写第 %1 行，共 %2 行…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1.</source>
        <translation>
            <numerusform>已将 %n 行写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter: words, device:2AA*, type:signal, quality:bad, value&gt;230, /regex/</source>
        <translation>筛选：关键词、device:2AA*、type:signal、quality:bad、value&gt;230、/regex/</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Keep the view as it is (Space); nothing is lost meanwhile</source>
        <translation>停住显示（空格键），期间不丢数据</translation>
    </message>
    <message>
        <source>Read now</source>
        <translation>召测</translation>
    </message>
    <message>
        <source>Ask the gateway for the selected points, or for all that are shown (double-click, Ctrl+Enter)</source>
        <translation>召测选中的监控点，未选中时召测全部显示的监控点（双击、Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Write the rows and columns shown to a CSV file</source>
        <translation>把显示的行和列写入 CSV 文件</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Monitoring points</source>
        <translation>监控点</translation>
    </message>
    <message>
        <source>Result of the last action</source>
        <translation>上次操作的结果</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
</context>
<context>
    <name>cems::ui::ReadOutcome</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>Read %n point(s) in %1 ms.</source>
        <translation>
            <numerusform>已召测 %n 个监控点，用时 %1 ms。</numerusform>
        </translation>
    </message>
    <message>
        <source>The rest did not come within the time limit.</source>
        <translation>其余监控点未在时限内返回。</translation>
    </message>
    <message numerus="yes">
        <source>The gateway refused %n: %1.</source>
        <translation>
            <numerusform>网关拒绝 %n 个：%1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cems::ui::ShellActions</name>
    <message>
        <source>Queries only. Nothing is changed.</source>
        <translation>只查询，不做任何改动。</translation>
    </message>
    <message>
        <source>Also what changes something in the gateway.</source>
        <translation>还可执行会改变网关的操作。</translation>
    </message>
    <message>
        <source>Also raw publications. A guard rail against slips, not a protection.</source>
        <translation>还可直接发布原始报文。模式只防误操作，不是安全保护。</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>断开</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>连接到…</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Stop retrying</source>
        <translation>停止重试</translation>
    </message>
    <message>
        <source>Close and remove from the window</source>
        <translation>关闭并移除</translation>
    </message>
    <message>
        <source>Observe</source>
        <translation>观察</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>调试</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>Send nevertheless</source>
        <translation>仍然发送</translation>
    </message>
    <message>
        <source>Query device info</source>
        <translation>查询设备信息</translation>
    </message>
    <message>
        <source>Read product model from the gateway</source>
        <translation>从网关召取产品模型</translation>
    </message>
    <message>
        <source>Open product model file…</source>
        <translation>打开产品模型文件…</translation>
    </message>
    <message>
        <source>Import connections…</source>
        <translation>导入连接…</translation>
    </message>
    <message>
        <source>Export connections…</source>
        <translation>导出连接…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Search everything…</source>
        <translation>全局搜索…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Gateway tree</source>
        <translation>网关树</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Show the program&apos;s log files</source>
        <translation>打开日志文件夹</translation>
    </message>
    <message>
        <source>About CEMS Commissioner</source>
        <translation>关于 CEMS Commissioner</translation>
    </message>
</context>
<context>
    <name>cems::ui::SiteForm</name>
    <message>
        <source>Demo</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Local broker</source>
        <translation>本机 broker</translation>
    </message>
    <message>
        <source>Enter the broker&apos;s host name or address.</source>
        <translation>请填写 broker 的主机名或地址。</translation>
    </message>
    <message>
        <source>A host is a name or an address, without scheme, spaces or slashes.</source>
        <translation>主机应为名称或地址，不含协议前缀、空格和斜杠。</translation>
    </message>
    <message>
        <source>A broker that the LAN can reach needs a user and a password.</source>
        <translation>局域网可访问的 broker 必须设置用户名和密码。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA 文件</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>客户端证书</translation>
    </message>
    <message>
        <source>Client key</source>
        <translation>客户端私钥</translation>
    </message>
    <message>
        <source>Key passphrase</source>
        <translation>私钥口令</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>接入范围</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>报文配置</translation>
    </message>
    <message>
        <source>Gateway ids</source>
        <translation>网关标识</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Name, IPv4 or IPv6 address</source>
        <translation>名称、IPv4 或 IPv6 地址</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Verify the certificate</source>
        <translation>验证证书</translation>
    </message>
    <message>
        <source>Empty: the system&apos;s authorities</source>
        <translation>留空则使用系统信任的机构</translation>
    </message>
    <message>
        <source>Only if the broker asks for one</source>
        <translation>仅在 broker 要求时填写</translation>
    </message>
    <message>
        <source>Gateways in the LAN can dial in</source>
        <translation>允许局域网内的网关接入</translation>
    </message>
    <message>
        <source>Keep in this computer&apos;s key store</source>
        <translation>保存到本机密钥库</translation>
    </message>
    <message>
        <source>Kept in the key store</source>
        <translation>已存入密钥库</translation>
    </message>
    <message>
        <source>This computer has no key store that answers. The password is asked for each time.</source>
        <translation>本机没有可用的密钥库，每次连接都会询问密码。</translation>
    </message>
    <message>
        <source>Empty: all that are heard</source>
        <translation>留空则接入所有发现的网关</translation>
    </message>
    <message>
        <source>Host: queries, and commands when you say so</source>
        <translation>主站：查询，并按您的操作下发命令</translation>
    </message>
    <message>
        <source>Listener: sends nothing, sees both directions</source>
        <translation>监听：不发送任何报文，双向可见</translation>
    </message>
    <message>
        <source>Starts a mosquitto broker on this laptop; it ends with the program.</source>
        <translation>在本机启动 mosquitto broker，随程序退出而停止。</translation>
    </message>
    <message>
        <source>Starts a simulated gateway on a broker of its own; both end with the program.</source>
        <translation>启动模拟网关及其专用 broker，两者随程序退出而停止。</translation>
    </message>
    <message>
        <source>Empty: the host</source>
        <translation>留空则使用主机名</translation>
    </message>
</context>
<context>
    <name>cems::ui::SiteList</name>
    <message>
        <source>Search saved connections</source>
        <translation>搜索已保存的连接</translation>
    </message>
    <message>
        <source>Saved connections</source>
        <translation>已保存的连接</translation>
    </message>
</context>
<context>
    <name>cems::ui::StatusCounters</name>
    <message>
        <source>received %1  decoded %2  stored %3  dropped %4</source>
        <translation>收到 %1  解析 %2  已存 %3  丢弃 %4</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>%1 msg/s  %2/s</source>
        <translation>%1 条/s  %2/s</translation>
    </message>
    <message>
        <source>clock %1</source>
        <translation>时钟 %1</translation>
    </message>
    <message>
        <source>Gateway&apos;s clock minus this laptop&apos;s</source>
        <translation>网关时钟减去本机时钟</translation>
    </message>
    <message>
        <source>round trip %1</source>
        <translation>往返 %1</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>light</source>
        <translation>浅色</translation>
    </message>
</context>
<context>
    <name>cems::ui::TextView</name>
    <message>
        <source>Payload as text</source>
        <translation>文本报文内容</translation>
    </message>
    <message>
        <source>Showing %1 of %2</source>
        <translation>显示 %1，共 %2</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
</context>
<context>
    <name>cems::ui::TopBar</name>
    <message>
        <source>Search actions, devices, points…</source>
        <translation>搜索动作、设备、监控点…</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已断开</translation>
    </message>
    <message>
        <source>connecting, attempt %1</source>
        <translation>连接中，第 %1 次</translation>
    </message>
    <message>
        <source>no data for %1</source>
        <translation>%1 无数据</translation>
    </message>
    <message>
        <source>next attempt in %1</source>
        <translation>%1 后重试</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>断开中</translation>
    </message>
</context>
<context>
    <name>cems::ui::Welcome</name>
    <message>
        <source>Connect to %1</source>
        <translation>连接到 %1</translation>
    </message>
    <message>
        <source>As last time</source>
        <translation>与上次相同</translation>
    </message>
    <message>
        <source>Connect to see live points</source>
        <translation>连接后查看实时数据</translation>
    </message>
    <message>
        <source>Gateways that speak GB/T 35031.4 over MQTT appear by themselves.</source>
        <translation>通过 MQTT 使用 GB/T 35031.4 的网关会自动出现。</translation>
    </message>
    <message>
        <source>Connect to a broker</source>
        <translation>连接 broker</translation>
    </message>
    <message>
        <source>Host, port, TLS and user of the site&apos;s MQTT broker</source>
        <translation>现场 MQTT 消息代理（broker）的地址和账号</translation>
    </message>
    <message>
        <source>Try the demo gateway</source>
        <translation>试用演示网关</translation>
    </message>
    <message>
        <source>A simulated gateway on this laptop, no hardware needed</source>
        <translation>在本机模拟的网关，无需硬件</translation>
    </message>
    <message>
        <source>Start a local broker</source>
        <translation>启动本机 broker</translation>
    </message>
    <message>
        <source>Gateways dial in to this laptop</source>
        <translation>网关接入本机</translation>
    </message>
</context>
</TS>
