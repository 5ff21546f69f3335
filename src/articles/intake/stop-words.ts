/** Common short words of languages in the Latin script, by primary tag; enough to tell them apart, not a dictionary. */
export const STOP_WORDS: Record<string, Set<string>> = {
  en: words(
    'the of and to in is was that for on with as by at from are were be has had have it he she they this which not but his her their its an or will would said who been after',
  ),
  fr: words(
    'le la les de des du et à un une est dans que qui pour par sur pas plus avec au aux ce cette ces il elle ils ont été sont se ne en son sa ses leur mais ou où l d qu n s c',
  ),
  de: words(
    'der die das und in den von zu mit dem des sich auf für ist im nicht ein eine einer einen als auch es an werden aus er hat dass sie nach wird bei um am sind noch wie über so zum war haben zur',
  ),
  es: words(
    'el la los las de del y a en un una que es por con para se no su sus al lo como más pero fue ha han este esta entre sobre también desde según sin ya o le son',
  ),
  it: words(
    'il lo la i gli le di del della dei delle e è a al alla in un una che per con non si sono da dal nel nella ha hanno anche come più ma o su questo questa dopo stato l',
  ),
  pt: words(
    'o a os as de do da dos das e em no na nos nas um uma que é por com para se não ao à mais como mas foi ou seu sua são pelo pela também até há já entre tem depois',
  ),
  nl: words(
    'de het een en van in is dat op te zijn met voor die niet aan er om ook als door bij maar uit hij naar werd heeft hebben worden dan over nog wordt tot na haar hun ze',
  ),
  tr: words(
    've bir bu da de için ile olarak çok daha ne olan gibi kadar sonra ancak en ise o ki var değil tarafından göre her dedi şu mi mı ya veya iki oldu olduğu üzerinde',
  ),
  pl: words(
    'i w na z do się nie to jest że o jak za po od przez ale dla są przy co czy już był była było tym tego które który która oraz ich jego ma także roku może',
  ),
  id: words(
    'yang dan di ke dari untuk dengan pada ini itu dalam adalah tidak akan oleh juga telah sebagai karena mereka kami ada bahwa lebih saat atau dia para kepada sudah tersebut bisa seorang',
  ),
  sv: words(
    'och i att det som en på är av för med den till ett har inte om de var sig men från vi så kan han när efter vid också skulle ut eller enligt under hade blev',
  ),
  da: words(
    'og i at det er en til af på som for den med de ikke der har et han var fra men sig blev om kan efter også eller når skal ved ud havde vil mod blevet mere',
  ),
  fi: words(
    'ja on ei että se hän oli joka mutta kun ovat myös niin sen tai kuin mukaan jo ole vain sekä hänen ne olla tämä nyt sitä jos voi joten vielä kanssa',
  ),
  cs: words(
    'a v se na je že s z do o i to k ve pro za by ale si po jako jsou byl byla bylo od nebo při až který která které podle také už tak není jeho jsem',
  ),
  ro: words(
    'și în de la a cu pe că nu din un o este pentru care mai se sunt au fost după dar ca prin sau lui cel această acest fi ale al ei fără',
  ),
  hu: words(
    'a az és hogy nem is egy van meg volt ez de csak már el még ki mint vagy ezt lesz után szerint azt akkor pedig kell lehet ha minden fel',
  ),
  vi: words(
    'và của là các có được trong cho không với một người những này đã khi để ở từ tại đến về cũng như ra năm sẽ trên nhiều đó theo',
  ),
}

function words(list: string): Set<string> {
  return new Set(list.split(' '))
}
