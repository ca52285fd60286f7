using CityTwin.Domain.Cities;

namespace CityTwin.Simulator.DemoCity;

/// <summary>Invented names, all different: what lies north of the Lan 澜江, east of the Qing Brook 青溪, and south of the Lan.</summary>
internal static class PlaceNames
{
    /// <summary>Names of the districts, in their order.</summary>
    public static readonly Names[] Districts = Read("区", "District", "澜北 Lanbei, 溪东 Xidong, 澜南 Lannan");

    /// <summary>Names of the streets of each district.</summary>
    public static readonly Names[][] Streets =
    [
        Read("街道", "Street", "和燕 Heyan, 文澜 Wenlan, 柳堤 Liudi, 北津 Beijin, 鼓台 Gutai"),
        Read("街道", "Street", "溪口 Xikou, 桐坞 Tongwu, 石桥头 Shiqiaotou, 杏林 Xinglin"),
        Read("街道", "Street", "南渡 Nandu, 望山 Wangshan, 芦洲 Luzhou"),
    ];

    /// <summary>Names of the communities of each district; the last of the first district is the enclave, an old steelworks.</summary>
    public static readonly Names[][] Communities =
    [
        Read(
            "社区",
            "Community",
            """
            青石 Qingshi, 古井 Gujing, 槐荫 Huaiyin, 书院 Shuyuan, 钟楼 Zhonglou, 米市 Mishi, 染坊 Ranfang, 桂香 Guixiang,
            水巷 Shuixiang, 望月 Wangyue, 春晖 Chunhui, 竹影 Zhuying, 西津 Xijin, 柳荫 Liuyin, 长堤 Changdi, 白鹭 Bailu,
            文昌 Wenchang, 学前 Xueqian, 梅园 Meiyuan, 松涛 Songtao, 丁香 Dingxiang, 北苑 Beiyuan, 鹤鸣 Heming, 云锦 Yunjin,
            灯市 Dengshi, 江钢 Jianggang
            """),
        Read(
            "社区",
            "Community",
            """
            溪畔 Xipan, 双桥 Shuangqiao, 桐花 Tonghua, 茶山 Chashan, 东岭 Dongling, 杏花 Xinghua, 药圃 Yaopu, 石磨 Shimo,
            新桥 Xinqiao, 月塘 Yuetang, 凤鸣 Fengming, 麦浪 Mailang, 陶窑 Taoyao, 花园 Huayuan, 翠屏 Cuiping, 清泉 Qingquan,
            晨光 Chenguang, 和睦 Hemu, 橘林 Julin, 东湖湾 Donghuwan
            """),
        Read(
            "社区",
            "Community",
            """
            南渡口 Nandukou, 渔舟 Yuzhou, 芦花 Luhua, 沙洲 Shazhou, 远山 Yuanshan, 稻香 Daoxiang, 荷塘 Hetang, 雁栖 Yanqi,
            金麦 Jinmai, 南湾 Nanwan, 红枫 Hongfeng, 果园 Guoyuan, 平畴 Pingchou, 星火 Xinghuo
            """),
    ];

    private static Names[] Read(string kindZh, string kindEn, string pairs) =>
    [
        .. pairs.Split(',', StringSplitOptions.TrimEntries)
            .Select(pair => pair.Split(' '))
            .Select(pair => new Names(pair[0] + kindZh, $"{pair[1]} {kindEn}")),
    ];
}
