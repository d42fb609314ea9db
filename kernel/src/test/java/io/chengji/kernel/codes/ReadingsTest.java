package io.chengji.kernel.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingsTest {
  private static final Codes CODES = Codes.load();
  private static final Readings READINGS = CODES.readings();

  @ParameterizedTest
  @CsvSource({
    "重庆市, chong qing shi",
    "六安市, lu an shi",
    "六安市霍山县, lu an shi huo shan xian",
    "六盘水市, liu pan shui shi",
    "六合区, lu he qu",
    "亳州市, bo zhou shi",
    "蚌埠市, beng bu shi",
    "台州市, tai zhou shi",
    "乐清市, yue qing shi",
    "乐山市, le shan shi",
    "乐亭县, lao ting xian",
    "乐陵市, lao ling shi",
    "民乐县, min le xian",
    "东阿县, dong e xian",
    "阿坝藏族羌族自治州, a ba zang zu qiang zu zi zhi zhou",
    "浚县, xun xian",
    "铅山县, yan shan xian",
    "丽水市, li shui shi",
    "厦门市, xia men shi",
    "大埔县, da bu xian",
    "黄埔区, huang pu qu",
    "黄陂区, huang pi qu",
    "歙县, she xian",
    "涡阳县, guo yang xian",
    "单县, shan xian",
    "番禺区, pan yu qu",
    "荥阳市, xing yang shi",
    "荥经县, ying jing xian",
    "朝阳区, chao yang qu",
    "中牟县, zhong mu xian",
    "牟定县, mou ding xian",
    "尉氏县, wei shi xian",
    "尉犁县, yu li xian",
    "洪洞县, hong tong xian",
    "洞头区, dong tou qu",
    "长子县, zhang zi xian",
    "长治市, chang zhi shi",
    "长沙市, chang sha shi",
    "子长市, zi chang shi",
    "大城县, dai cheng xian",
    "蔚县, yu xian",
    "闵行区, min hang qu",
    "行唐县, xing tang xian",
    "吕梁市, lv liang shi",
    "成都市, cheng du shi",
    "曾都区, zeng du qu",
    "东莞市, dong guan shi",
    "枞阳县, zong yang xian",
    "珲春市, hun chun shi",
    "穆棱市, mu ling shi",
    "宕昌县, tan chang xian",
    "崆峒区, kong tong qu",
    "筠连县, jun lian xian",
    "犍为县, qian wei xian",
    "什邡市, shi fang shi",
    "喀什市, ka shi shi",
    "吐鲁番市, tu lu fan shi",
    "盱眙县, xu yi xian",
    "邛崃市, qiong lai shi",
    "猇亭区, xiao ting qu",
    "鄄城县, juan cheng xian",
    "茌平区, chi ping qu",
    "郓城县, yun cheng xian",
    "砀山县, dang shan xian",
    "睢宁县, sui ning xian",
    "鄞州区, yin zhou qu",
    "嵊州市, sheng zhou shi",
    "黟县, yi xian",
    "婺源县, wu yuan xian",
    "弋阳县, yi yang xian",
    "耒阳市, lei yang shi",
    "郴州市, chen zhou shi",
    "儋州市, dan zhou shi",
    "綦江区, qi jiang qu",
    "邕宁区, yong ning qu",
    "勐海县, meng hai xian",
    "鄠邑区, hu yi qu",
    "鄯善县, shan shan xian",
    "井陉县, jing xing xian",
    "蠡县, li xian",
    "涿州市, zhuo zhou shi",
    "隰县, xi xian",
    "武陟县, wu zhi xian",
    "渑池县, mian chi xian",
    "漯河市, luo he shi",
    "兖州区, yan zhou qu",
    "莒县, ju xian",
    "莘县, shen xian",
    "临朐县, lin qu xian",
    "句容市, ju rong shi",
    "邗江区, han jiang qu",
    "溧阳市, li yang shi",
    "澧县, li xian",
    "珙县, gong xian",
    "岢岚县, ke lan xian",
    "浠水县, xi shui xian",
    "蕲春县, qi chun xian",
    "秭归县, zi gui xian",
    "衢州市, qu zhou shi",
    "缙云县, jin yun xian",
    "瓯海区, ou hai qu",
    "仫佬, mu lao",
    "柏加镇, bai jia zhen",
    "庞各庄镇, pang ge zhuang zhen",
    "搜登站镇, sou deng zhan zhen",
    "宁波大榭开发区, ning bo da xie kai fa qu",
  })
  void aPlace_isReadAsItsPeopleReadIt(String name, String reading) {
    assertThat(String.join(" ", READINGS.read(name).syllables())).isEqualTo(reading);
  }

  @Test
  void fullAndInitials_areWhatAUserTypes() {
    Reading reading = READINGS.read("重庆市");
    assertThat(reading.full()).isEqualTo("chongqingshi");
    assertThat(reading.initials()).isEqualTo("cqs");
  }

  @ParameterizedTest
  @CsvSource({
    "吕梁市, lvliang",
    "吕梁市, luliang",
    "吕梁市, lüliang",
    "吕梁市, Lu:Liang",
    "吕梁市, lls",
    "西安市, xi'an",
    "西安市, xian",
    "重庆市, cq",
    "绿园区, 'lu yuan'"
  })
  void typedPinyin_isAcceptedInEveryUsualSpelling(String name, String typed) {
    assertThat(READINGS.read(name).startsWith(typed)).isTrue();
  }

  @Test
  void anotherReading_doesNotMatch() {
    assertThat(READINGS.read("重庆市").startsWith("zhong")).isFalse();
    assertThat(READINGS.read("六安市").startsWith("liu")).isFalse();
  }

  @Test
  void whatIsNotChinese_standsForItself() {
    assertThat(READINGS.read("A1 区").syllables()).containsExactly("A", "1", " ", "qu");
    assertThat(READINGS.read("𠀀区").initials()).isEqualTo("𠀀q");
    assertThat(READINGS.read("").syllables()).isEmpty();
  }

  @Test
  void everyNameOfADivisionOrArea_hasAReadingOfLetters() {
    for (Division division : CODES.divisions().listAll()) {
      assertThat(READINGS.read(division.name()).full()).as(division.name()).matches("[a-z]+");
    }
    for (SpecialArea area : CODES.areas().listAll()) {
      assertThat(READINGS.read(area.name()).full()).as(area.name()).matches("[a-z]+");
    }
  }
}
