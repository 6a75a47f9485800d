//! The files for other programs.

use crate::measure::{Column, Network, Scale, Statements};

fn network() -> Network {
    let names = ["R&D <\"x\">", "b\\c\n\u{1}", "alone"].map(String::from).to_vec();
    Network::new(names, [("R&D <\"x\">", "b\\c\n\u{1}", 1.5)]).unwrap()
}

fn data() -> [(&'static str, Column); 3] {
    [
        ("camp", Column::Whole(vec![0, 0, 1])),
        ("betweenness", Column::Numbers(vec![0.0, 0.25, f64::NAN])),
        ("kind", Column::Texts(vec![Some("a".into()), Some("<b>".into()), Some(String::new())])),
    ]
}

#[test]
fn graphml_escapes_what_it_must() {
    insta::assert_snapshot!(network().to_graphml(&data()), @r##"
    <?xml version="1.0" encoding="UTF-8"?>
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <key id="label" for="node" attr.name="label" attr.type="string"/>
      <key id="n0" for="node" attr.name="camp" attr.type="long"/>
      <key id="n1" for="node" attr.name="betweenness" attr.type="double"/>
      <key id="n2" for="node" attr.name="kind" attr.type="string"/>
      <key id="weight" for="edge" attr.name="weight" attr.type="double"/>
      <graph edgedefault="undirected">
        <node id="0">
          <data key="label">R&amp;D &lt;&quot;x&quot;&gt;</data>
          <data key="n0">0</data>
          <data key="n1">0</data>
          <data key="n2">a</data>
        </node>
        <node id="1">
          <data key="label">b\c&#10;�</data>
          <data key="n0">0</data>
          <data key="n1">0.25</data>
          <data key="n2">&lt;b&gt;</data>
        </node>
        <node id="2">
          <data key="label">alone</data>
          <data key="n0">1</data>
          <data key="n2"></data>
        </node>
        <edge source="0" target="1">
          <data key="weight">1.5</data>
        </edge>
      </graph>
    </graphml>
    "##);
}

#[test]
fn gexf_escapes_what_it_must() {
    insta::assert_snapshot!(network().to_gexf(&data()), @r##"
    <?xml version="1.0" encoding="UTF-8"?>
    <gexf xmlns="http://gexf.net/1.3" version="1.3">
      <graph defaultedgetype="undirected">
        <attributes class="node">
          <attribute id="0" title="camp" type="long"/>
          <attribute id="1" title="betweenness" type="double"/>
          <attribute id="2" title="kind" type="string"/>
        </attributes>
        <nodes>
          <node id="0" label="R&amp;D &lt;&quot;x&quot;&gt;">
            <attvalues>
              <attvalue for="0" value="0"/>
              <attvalue for="1" value="0"/>
              <attvalue for="2" value="a"/>
            </attvalues>
          </node>
          <node id="1" label="b\c&#10;�">
            <attvalues>
              <attvalue for="0" value="0"/>
              <attvalue for="1" value="0.25"/>
              <attvalue for="2" value="&lt;b&gt;"/>
            </attvalues>
          </node>
          <node id="2" label="alone">
            <attvalues>
              <attvalue for="0" value="1"/>
              <attvalue for="2" value=""/>
            </attvalues>
          </node>
        </nodes>
        <edges>
          <edge id="0" source="0" target="1" weight="1.5">
          </edge>
        </edges>
      </graph>
    </gexf>
    "##);
}

#[test]
fn dot_escapes_what_it_must() {
    insta::assert_snapshot!(network().to_dot(&data()), @r##"
    graph {
      0 [label="R&D <\"x\">", "camp"="0", "betweenness"="0", "kind"="a"];
      1 [label="b\\c\n�", "camp"="0", "betweenness"="0.25", "kind"="<b>"];
      2 [label="alone", "camp"="1", "kind"=""];
      0 -- 1 [weight=1.5];
    }
    "##);
}

#[test]
fn a_two_mode_network_keeps_sides() {
    let mut said = Statements::new(Scale::ordinal(["no", "yes"]).unwrap()).unwrap();
    said.add("KR", "p", "yes", None, None).unwrap();
    said.add("KR", "p", "no", None, None).unwrap();
    said.add("US", "p", "yes", None, None).unwrap();
    let affiliations = said.counts().affiliations();
    insta::assert_snapshot!(affiliations.to_dot(), @r##"
    graph {
      0 [label="KR", "mode"="actor"];
      1 [label="US", "mode"="actor"];
      2 [label="p", "mode"="proposition"];
      0 -- 2 [weight=2, side=mixed];
      1 -- 2 [weight=1, side=agree];
    }
    "##);
    for text in [affiliations.to_graphml(), affiliations.to_gexf()] {
        assert!(text.contains("mixed") && text.contains("proposition"));
    }
}
